import { type Criterion, criterionOf } from '../../../domain/criterion.ts';
import { deviceOf, memberNames } from '../../../domain/device.ts';
import type { Listed } from '../../../domain/json.ts';
import { type Score, scoreOf } from '../../../domain/plan-parts/score.ts';
import { byRank } from '../../../domain/by-rank.ts';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';

/** A score with the record of it. */
export type ScoreItem = Listed<Score> & { readonly item: Item };

export interface Scores {
  /** those that give points, in their order */
  readonly criteria: readonly Listed<Criterion>[];
  /** one's own for another team's plan or for the jury, handed over or not */
  readonly own: readonly ScoreItem[];
  /** what everyone may see: the team's own scores, and those that were handed over */
  readonly open: readonly ScoreItem[];
  /** member → name */
  readonly names: ReadonlyMap<string, string>;
}

/** What is scored of a plan on this phone; undefined until it has been read once. */
export function useScores({ id, scope }: Item): Scores | undefined {
  return useQuery(
    async ({ queries }) => {
      const [criteria, items, devices] = await Promise.all([
        queries.ofKind('criterion'),
        queries.linkedTo(id, 'score'),
        queries.ofKind('device'),
      ]);
      const scores = items.map((item) => ({ ...scoreOf(item.values), id: item.id, item }));
      return {
        criteria: criteria
          .map((each) => ({ ...criterionOf(each.values), id: each.id }))
          .filter(({ points = 0 }) => points > 0)
          .sort(byRank),
        own: scores.filter(({ role, item }) => role !== 'self' && item.scope === 'me'),
        // of a private plan nothing is handed over
        open: scores.filter(({ role, item }) => item.scope === scope && (role === 'self' || scope !== 'me')),
        names: memberNames(devices.map(({ values }) => deviceOf(values))),
      };
    },
    [id, scope],
  );
}
