import type { Activity } from '../../../domain/activity.ts';
import type { Day } from '../../../domain/day.ts';
import type { Listed } from '../../../domain/json.ts';
import { plainWords } from './guess.ts';
import type { StopRow } from './rows.ts';
import { putUnder } from './put-under.ts';

export interface Programmed {
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly places: ReadonlyMap<string, { readonly name: string }>;
}

export interface Matched {
  /** each row with the stop that it is about, if that is here already */
  readonly matched: ReadonlyMap<StopRow, Listed<Activity> | undefined>;
  /** rows that say what a row before them said */
  readonly twice: readonly StopRow[];
}

/**
 * A stop on the same day, at the same hour, with the same title is the same stop; two groups that go to two places at once are two. A stop
 * whose place the sheet names otherwise has moved, unless another row is about it.
 */
export function matchStops(rows: readonly StopRow[], programmed: Programmed): Matched {
  const here = new Map<string, Listed<Activity>[]>();
  for (const stop of programmed.activities) putUnder(here, keyOfStop(stop, programmed), stop);
  const placeOf = ({ place }: Activity) => plainWords(programmed.places.get(place ?? '')?.name ?? '');
  const twice: StopRow[] = [];
  const once: StopRow[] = [];
  const seen = new Map<string, StopRow[]>();
  for (const row of rows) {
    const before = seen.get(keyOfRow(row)) ?? [];
    (before.some((other) => isSamePlace(row, other)) ? twice : once).push(row);
    putUnder(seen, keyOfRow(row), row);
  }
  const taken = new Set<Listed<Activity>>();
  const found = new Map<StopRow, Listed<Activity>>();
  const take = (row: StopRow, fits: (stop: Listed<Activity>) => boolean) => {
    if (found.has(row)) return;
    const stop = here.get(keyOfRow(row))?.find((each) => !taken.has(each) && fits(each));
    if (stop === undefined) return;
    taken.add(stop);
    found.set(row, stop);
  };
  for (const row of once) take(row, (stop) => placeOf(stop) === plainWords(row.place));
  for (const row of once) take(row, () => true);
  return { matched: new Map(once.map((row) => [row, found.get(row)])), twice };
}

function isSamePlace(one: StopRow, other: StopRow): boolean {
  const [first, second] = [plainWords(one.place), plainWords(other.place)];
  return first === second || first === '' || second === '';
}

function keyOfRow({ date, time, title, type }: StopRow): string {
  return `${date} ${time.from ?? ''} ${plainWords(title) || type}`;
}

function keyOfStop({ day, time, title, type }: Activity, { days }: Programmed): string {
  const date = days.find(({ id }) => id === day)?.date ?? '';
  return `${date} ${time.from ?? ''} ${plainWords(title) || type}`;
}
