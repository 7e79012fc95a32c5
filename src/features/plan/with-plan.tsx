import { useRoute } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import type { Item } from '../../store/types.ts';
import { NoPlan } from './plan-page.tsx';
import { usePlan } from './use-plan.ts';

/** What is shown of the plan that the address names, where it is here. */
export function WithPlan({ children }: { children: (item: Item) => ComponentChildren }) {
  const { params } = useRoute();
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  const { item } = read;
  return item?.kind === 'plan' && item.state === 'live' ? <>{children(item)}</> : <NoPlan />;
}
