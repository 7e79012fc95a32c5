import type { Activity } from './activity.ts';
import { clashes, endsNextDay, spanOf } from './clash.ts';
import type { Listed } from './json.ts';
import type { Place } from './place.ts';
import { programmeOf } from './today.ts';
import { distanceKm } from './distance.ts';
import { leastMinutes } from './travel.ts';

type Stop = Listed<Activity>;

/** What can hardly be meant. It is shown and never forbidden: two groups may be under way at once. */
export type Trouble =
  | { readonly kind: 'overlap'; readonly with: Stop }
  /** the way from the stop before takes longer than there is */
  | {
      readonly kind: 'travel';
      readonly with: Stop;
      readonly km: number;
      /** at the very least */
      readonly minutes: number;
      readonly left: number;
    }
  /** it would last most of a day and a night: rather its end was mistyped */
  | { readonly kind: 'backwards'; readonly until: string }
  /** this person leads both */
  | { readonly kind: 'person'; readonly with: Stop; readonly person: string };

/** What is doubtful at each stop, by its id; stops without any are left out. */
export function troubles(
  activities: readonly Stop[],
  places: ReadonlyMap<string, Listed<Place>>,
): ReadonlyMap<string, readonly Trouble[]> {
  const found = new Map<string, Trouble[]>();
  for (const day of new Set(activities.map((stop) => stop.day))) {
    const list = programmeOf(activities, day);
    for (const [index, stop] of list.entries()) {
      const all = [...backwards(stop), ...atOnce(stop, list), ...tooFar(stop, list.slice(0, index), places)];
      if (all.length > 0) found.set(stop.id, all);
    }
  }
  return found;
}

/** A night in a bus is meant so. */
const LONGEST_NIGHT = 14 * 60;

function backwards(stop: Stop): Trouble[] {
  const span = spanOf(stop);
  return span && endsNextDay(stop) && span.to - span.from > LONGEST_NIGHT
    ? [{ kind: 'backwards', until: stop.time.to ?? '' }]
    : [];
}

function atOnce(stop: Stop, list: readonly Stop[]): Trouble[] {
  return clashes(stop, list).flatMap((other): Trouble[] => {
    const both = stop.leads.filter((person) => other.leads.includes(person));
    return [
      { kind: 'overlap', with: other },
      ...both.map((person): Trouble => ({ kind: 'person', with: other, person })),
    ];
  });
}

/** A journey has no place of its own: it is the time between two that have one. */
function tooFar(stop: Stop, earlier: readonly Stop[], places: ReadonlyMap<string, Listed<Place>>): Trouble[] {
  const where = (of: Stop) => (of.type === 'travel' ? undefined : places.get(of.place ?? ''));
  const before = earlier.findLast((other) => where(other)?.position !== undefined);
  const here = where(stop);
  const there = before && where(before);
  const [span, its] = [spanOf(stop), before && spanOf(before)];
  if (!before || !here?.position || !there?.position || !span || !its) return [];
  // Hours of two zones can't be taken from each other.
  if ((stop.zone || here.zone) !== (before.zone || there.zone)) return [];
  const left = span.from - its.to;
  const minutes = leastMinutes(there.position, here.position);
  // What overlaps is said as that.
  if (left < 0 || minutes <= left) return [];
  return [
    {
      kind: 'travel',
      with: before,
      km: Math.round(distanceKm(there.position, here.position)),
      minutes,
      left,
    },
  ];
}
