import { jsonWords } from '../../../domain/json-words.ts';
import { awardId, awardOf } from '../../../domain/plan-parts/award.ts';
import { progressId, progressOf } from '../../../domain/plan-parts/progress.ts';
import { type Plan, planOf } from '../../../domain/plan.ts';
import { routeOf } from '../../../domain/route.ts';
import type { Item, Json } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';

/** One report, written or not. */
export type Report = ReturnType<typeof progressOf> & {
  readonly plan: string;
  readonly month: number;
  /** looks like a record where there is none yet */
  readonly item: Item;
  readonly initial: Readonly<Record<string, Json>>;
  readonly write: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
  /** of the award, an exact decimal; empty where nothing was given */
  readonly given: string;
  readonly currency: string;
};

/** A report of a plan after some months; undefined until it has been read once. */
export function useReport(planItem: Item, month: number): Report | undefined {
  const { now, profile } = useStore();
  const save = useSave();
  const { scope } = planItem;
  const plan: Plan = planOf(planItem.values);
  const id = progressId(planItem.id, month);
  const read = useQuery(
    async ({ queries }) => {
      const [item, award, route] = await Promise.all([
        queries.get({ scope, id }),
        queries.get({ scope, id: awardId(planItem.id) }),
        queries.get({ scope: 'programme', id: 'route' }),
      ]);
      return { item, award: awardOf(award?.values ?? {}), rules: routeOf(route?.values ?? {}).rules };
    },
    [scope, id, planItem.id],
  );
  if (read === undefined) return undefined;
  const { award, rules } = read;
  const currency =
    jsonWords(read.item?.values['currency']) || award.currency || plan.currency || rules.currency;
  const item = read.item ?? { ...planItem, key: id, id, kind: 'progress', values: {}, others: [] };
  const initial = {
    plan: planItem.id,
    month,
    author: profile.member,
    created: Math.round(now()),
    ...(currency === '' ? {} : { currency }),
  };
  return {
    ...progressOf(item.values),
    plan: planItem.id,
    month,
    item,
    initial,
    write: (fields) => save((store) => store.write({ scope, kind: 'progress', id, initial, fields })),
    given: award.amount,
    currency,
  };
}
