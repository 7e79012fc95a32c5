import { addDays } from '../../../src/domain/date.ts';
import { firstRanks } from '../../../src/domain/rank.ts';
import type { Change } from '../../../src/store/types.ts';

const ON = { scope: 'commons' } as const;
const BEGIN = '2027-01-04';
/** Days that each step takes; the next begins when it ends. A plan of 200 steps goes over as many months as one of 5: more go at once. */
const YEAR = 360;

/** A made-up plan at home: each step with who, from when to when, and what it costs. */
export function planOf(id: string, steps: number): Change[] {
  const ranks = firstRanks(steps);
  const plan = { title: `Wool, in ${steps} steps (invented)`, team: 'The herders', state: 'validated' };
  return [
    { ...ON, kind: 'plan', id, fields: plan },
    ...Array.from({ length: steps }, (_, at): Change[] => {
      const from = addDays(BEGIN, Math.floor((at * YEAR) / steps));
      const rank = ranks[at] ?? '';
      const step = {
        plan: id,
        what: `Step ${at}`,
        who: `Group ${at % 6}`,
        from,
        to: addDays(from, 30),
        rank,
      };
      const line = {
        plan: id,
        step: `${id}-s${at}`,
        what: `Bags for ${at}`,
        source: 'fund',
        count: '3',
        price: '4.50',
        rank,
      };
      return [
        { ...ON, kind: 'step', id: `${id}-s${at}`, fields: step },
        { ...ON, kind: 'budget', id: `${id}-b${at}`, fields: line },
      ];
    }).flat(),
  ];
}
