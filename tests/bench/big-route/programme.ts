import { ACTIVITY_TYPES } from '../../../src/domain/activity.ts';
import { minutesToTime } from '../../../src/domain/date.ts';
import { firstRanks } from '../../../src/domain/rank.ts';
import type { Change } from '../../../src/store/types.ts';

export interface Size {
  readonly days: number;
  readonly stops: number;
  readonly people: number;
}

const ON = { scope: 'programme' } as const;
/** Kilometres are far apart: what can hardly be meant is looked for too. */
const PLACES = 12;
const CASES = 6;

/** A made-up programme for the days that a route has: each stop with its hours, place, case, host and who leads. */
export function programmeOf({ days, stops, people }: Size): Change[] {
  const ranks = firstRanks(stops);
  return [
    ...Array.from({ length: PLACES }, (_, at): Change => {
      const position = { lat: 27 + at / 10, lon: 83 + at / 8, precisionKm: 1 };
      return { ...ON, kind: 'place', id: `place-${at}`, fields: { name: `Village ${at}`, position } };
    }),
    ...Array.from({ length: CASES }, (_, at): Change => {
      const fields = { title: `Case ${at}`, host: `Group ${at}`, weave: at, rank: ranks[at] ?? '' };
      return { ...ON, kind: 'case', id: `case-${at}`, fields };
    }),
    ...Array.from({ length: people }, (_, at): Change => {
      const fields = { name: `Person ${at}`, role: 'rutera', organisation: `Group ${at % CASES}` };
      return { ...ON, kind: 'person', id: `person-${at}`, fields };
    }),
    ...Array.from({ length: stops }, (_, at): Change => {
      const [day, place] = [(at % days) + 1, Math.floor(at / days)];
      const from = 6 * 60 + place * 70;
      const fields = {
        day: `day-${day}`,
        type: ACTIVITY_TYPES[at % ACTIVITY_TYPES.length] ?? '',
        title: `Stop ${at}`,
        time: { from: minutesToTime(from), to: minutesToTime(from + 60) },
        place: `place-${at % PLACES}`,
        case: `case-${at % CASES}`,
        guide: 'guide-1',
        leads: [`person-${at % people}`],
        about: 'What the hosts want to show, and what the group wants to see.',
        rank: ranks[at] ?? '',
      };
      return { ...ON, kind: 'activity', id: `stop-${at}`, fields };
    }),
  ];
}
