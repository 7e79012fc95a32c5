import type { Activity } from './activity.ts';
import type { Case } from './case.ts';
import { labelOf } from './field.ts';
import type { Place } from './place.ts';

/** What stands around a stop: names, for display. */
export interface Around {
  readonly place: string | undefined;
  readonly case: string | undefined;
  /** who hosts there, where the stop itself doesn't say */
  readonly host: string | undefined;
  /** who leads, by name */
  readonly leads: readonly string[];
  /** the case's band, 0 to 7 */
  readonly weave: number | undefined;
  /** all of it, or only its hours */
  readonly invented: 'stop' | 'hours' | undefined;
}

interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly cases: ReadonlyMap<string, Case>;
  readonly people: ReadonlyMap<string, { readonly name: string }>;
}

/** Looks up where a stop is and which case it shows; absent where nobody said or nobody knows it. */
export function aroundStop(stop: Activity, { places, cases, people }: Known): Around {
  const held = cases.get(stop.case ?? '');
  return {
    place: places.get(stop.place ?? '')?.name,
    case: held?.title,
    host: held?.host,
    leads: namesOf(stop.leads, people),
    weave: held?.weave,
    invented: inventedOf(stop),
  };
}

/** Names of people, without those who have no card on this phone. */
export function namesOf(ids: readonly string[], people: Known['people']): string[] {
  return ids.flatMap((id) => people.get(id)?.name || []);
}

function inventedOf({ labels }: Activity): Around['invented'] {
  if (labelOf(labels) === 'invented') return 'stop';
  return labelOf(labels, 'time') === 'invented' ? 'hours' : undefined;
}
