import type { PublicUse } from '../../../domain/permission.ts';
import { type PlanRecords, planRecords } from '../../../export/plan/records.ts';
import { exportItems } from '../../../export/source.ts';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';

/** What of a plan may be shown or handed to these people; undefined until read once. */
export function usePlanRecords(
  { scope, id }: Pick<Item, 'scope' | 'id'>,
  purpose: PublicUse,
): { readonly records: PlanRecords | undefined } | undefined {
  return useQuery(
    async (store) => ({ records: planRecords(await exportItems(store), { scope, id }, purpose) }),
    [scope, id, purpose],
  );
}
