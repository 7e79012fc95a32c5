import { criterionOf } from '../../../domain/criterion.ts';
import { awardOf } from '../../../domain/plan-parts/award.ts';
import type { ContestParts } from '../../../domain/plan-parts/contest-needs.ts';
import { moveOf } from '../../../domain/plan-parts/move.ts';
import { progressOf } from '../../../domain/plan-parts/progress.ts';
import { sheetsOf } from '../../../domain/plan-parts/rubric.ts';
import { scoreOf } from '../../../domain/plan-parts/score.ts';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';

/** What of the contest a plan has so far; undefined until it has been read once. */
export function useContestParts({ id, scope }: Pick<Item, 'id' | 'scope'>): ContestParts | undefined {
  return useQuery(
    async ({ queries }) => {
      const [criteria, linked] = await Promise.all([queries.ofKind('criterion'), queries.linkedTo(id)]);
      const parts = linked.filter((item) => item.scope === scope);
      const ofKind = (kind: string) => parts.filter((item) => item.kind === kind).map(({ values }) => values);
      const lines = criteria
        .map((each) => ({ ...criterionOf(each.values), id: each.id }))
        .filter(({ points = 0 }) => points > 0);
      const sheets = sheetsOf(lines, ofKind('score').map(scoreOf));
      const isWhole = (as: string) =>
        lines.length === 0 || sheets.some(({ role, missing }) => role === as && missing.length === 0);
      const counts = ofKind('move')
        .map(moveOf)
        .filter(({ to }) => to === 'validated_home')
        .flatMap(({ women = 0, men = 0, changed }) => [women + men, changed.trim().length]);
      return {
        validated: counts.some((count) => count > 0),
        selfScored: isWhole('self'),
        juryScored: isWhole('jury'),
        award: ofKind('award').some((values) => awardOf(values).amount !== ''),
        reported: ofKind('progress').some((values) => progressOf(values).sent !== undefined),
      };
    },
    [id, scope],
  );
}
