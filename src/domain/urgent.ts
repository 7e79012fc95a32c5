import type { Activity, Urgent } from './activity.ts';
import { type Device, memberNames } from './device.ts';
import type { Listed } from './json.ts';
import type { Seen } from './seen.ts';

/** A stop that everybody has to know something of right away. */
export interface UrgentStop {
  readonly activity: Listed<Activity>;
  readonly urgent: NonNullable<Urgent>;
}

/** What is urgent on the route, the latest first. */
export function urgentStops(activities: readonly Listed<Activity>[]): UrgentStop[] {
  return activities
    .flatMap((activity) =>
      activity.urgent && activity.urgent.text.trim() !== '' ? [{ activity, urgent: activity.urgent }] : [],
    )
    .sort((a, b) => b.urgent.at - a.urgent.at || (a.activity.id < b.activity.id ? -1 : 1));
}

/** How far something urgent has come. */
export interface Reached {
  /** who wrote it; empty where this phone doesn't know them */
  readonly by: string;
  /** names, in their order, without whoever wrote it */
  readonly seen: readonly string[];
  /** those whose phones are known on the route and who have not said that they saw it */
  readonly missing: readonly string[];
  /** whether this member has seen it, or wrote it */
  readonly mine: boolean;
}

/** Who has seen what is urgent now; what they saw of the same stop before doesn't count. */
export function reachedBy(
  { activity, urgent }: UrgentStop,
  known: { readonly seen: readonly Seen[]; readonly devices: readonly Device[]; readonly member: string },
): Reached {
  const names = memberNames(known.devices);
  const saw = new Set(
    known.seen.flatMap((seen) =>
      seen.activity === activity.id && seen.urgent === urgent.at && seen.member !== undefined
        ? [seen.member]
        : [],
    ),
  );
  const others = [...names].filter(([member]) => member !== urgent.by);
  const named = (list: typeof others) => list.map(([, name]) => name).sort((a, b) => a.localeCompare(b));
  return {
    by: names.get(urgent.by ?? '') ?? '',
    seen: named(others.filter(([member]) => saw.has(member))),
    missing: named(others.filter(([member]) => !saw.has(member))),
    mine: urgent.by === known.member || saw.has(known.member),
  };
}
