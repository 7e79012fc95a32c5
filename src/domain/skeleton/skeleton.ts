import { addDays } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import { firstRanks } from '../rank.ts';
import { type Say, sayIn } from '../sample/phrase.ts';
import { STOP_TITLES } from '../sample/nepal-days.ts';
import { type DayPlan, PLANS } from './days.ts';
import type { Skeleton } from './names.ts';
import { CASES, DAY_TITLES, TITLES } from './words.ts';

interface SkeletonOptions {
  readonly skeleton: Skeleton;
  /** en, es or fr (BCP 47); anything else gives English */
  readonly lang: string;
  /** the first day, `YYYY-MM-DD` */
  readonly start: string;
  readonly newId: () => string;
  /** the interview guide of field visits, by id */
  readonly guide?: string | undefined;
}

interface Filled {
  /** what the route itself says */
  readonly frame: { readonly start: string; readonly end: string };
  readonly records: readonly Draft[];
}

/**
 * A programme to begin with, after real Learning Routes of that length: opening and experience fair, cases with their analysis the
 * next morning, sittings on the plan, the plan fair. The hours are usual ones; cases are there to be named. Nothing in it is true
 * of any route that took place.
 */
export function skeletonRoute({ skeleton, lang, start, newId, guide }: SkeletonOptions): Filled {
  const say = sayIn(lang);
  const plan = PLANS[skeleton];
  const numbers = [
    ...new Set(plan.flatMap(({ stops }) => stops.flatMap(({ case: number }) => number ?? []))),
  ].sort((a, b) => a - b);
  const ranks = firstRanks(numbers.length);
  const cases = new Map(numbers.map((number) => [number, newId()]));
  const context = { say, cases, newId, guide };
  return {
    frame: { start, end: addDays(start, plan.length - 1) },
    records: [
      ...[...cases].map(([number, id], index) =>
        draft('case', id, {
          title: say(CASES[number - 1] ?? CASES[0]),
          weave: index % 8,
          rank: ranks[index] ?? '',
        }),
      ),
      ...plan.flatMap((day, index) => dayDrafts(day, addDays(start, index), context)),
    ],
  };
}

interface Context {
  readonly say: Say;
  readonly cases: ReadonlyMap<number, string>;
  readonly newId: () => string;
  readonly guide: string | undefined;
}

function dayDrafts({ title, stops }: DayPlan, date: string, { say, cases, newId, guide }: Context): Draft[] {
  const day = newId();
  const ranks = firstRanks(stops.length);
  const activities = stops.map((stop, index) => {
    const fields: Record<string, Json> = {
      day,
      type: stop.type,
      title: say(stop.title ? TITLES[stop.title] : STOP_TITLES[stop.type]),
      time: { from: stop.from, to: stop.to },
      rank: ranks[index] ?? '',
    };
    const found = cases.get(stop.case ?? 0);
    if (found) fields['case'] = found;
    if (stop.type === 'field_visit' && guide) fields['guide'] = guide;
    return draft('activity', newId(), fields);
  });
  return [draft('day', day, { date, title: say(DAY_TITLES[title]) }), ...activities];
}

function draft(kind: string, id: string, fields: Record<string, Json>): Draft {
  return { scope: 'programme', kind, id, fields };
}
