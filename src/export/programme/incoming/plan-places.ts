import { sumOf } from '../../../domain/field-key.ts';
import { sameJson } from '../../../domain/json.ts';
import { fold } from '../../../domain/search.ts';
import { fileDegrees } from '../position.ts';
import { createPlan, type Fault, type Plan, type PlanMaker, type Standing } from './plan.ts';

/** A named position of a file. */
export interface NamedPosition {
  readonly at: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** What the positions of a file would change: places are known by their names, those that nobody knows are made. */
export function planPositions(
  positions: readonly NamedPosition[],
  faults: readonly Fault[],
  standing: Standing,
): Plan {
  const plan = createPlan(standing);
  const places = createPlaces(plan, standing);
  for (const fault of faults) plan.say(fault);
  const seen = new Map<string, string>();
  for (const { at, name, lat, lon } of positions) {
    const key = nameKey(name);
    const spot = `${lat} ${lon}`;
    const before = seen.get(key);
    // A way passes a place more than once; only where it is said to be elsewhere there is something to say.
    if (before === undefined) places.at(name, { lat, lon });
    else if (before !== spot) plan.say({ at, code: 'twice', what: name.slice(0, 100) });
    seen.set(key, before ?? spot);
  }
  return plan.done();
}

/** Finds places by their names, and plans those that aren't there yet. */
export function createPlaces(plan: PlanMaker, { parts }: Standing) {
  const known = new Map<string, string>();
  for (const { id, name } of parts.places.values()) {
    if (name !== '' && !known.has(nameKey(name))) known.set(nameKey(name), id);
  }
  const make = (name: string, position: Degrees | undefined): string => {
    const id = plan.freeId(`place-${sumOf(nameKey(name))}`);
    known.set(nameKey(name), id);
    const fields = { name, ...(position && { position: { lat: position.lat, lon: position.lon } }) };
    plan.take({ kind: 'place', id, name, fields });
    return id;
  };
  return {
    /** The place of that name; a new one is made where the file says it is. */
    named: (name: string, position: Degrees | undefined) => known.get(nameKey(name)) ?? make(name, position),
    /** Puts the place of that name there. A position that only says less exactly what is known changes nothing. */
    at(name: string, position: Degrees): void {
      const id = known.get(nameKey(name));
      if (id === undefined) return void make(name, position);
      const held = parts.places.get(id)?.position;
      const same = held && sameJson(fileDegrees(held), { lat: position.lat, lon: position.lon });
      const fields = same ? {} : { position: { lat: position.lat, lon: position.lon } };
      plan.take({ kind: 'place', id, name: parts.places.get(id)?.name ?? name, fields });
    },
  };
}

export type PlaceMaker = ReturnType<typeof createPlaces>;

interface Degrees {
  readonly lat: number;
  readonly lon: number;
}

function nameKey(name: string): string {
  return fold(name).trim().replaceAll(/\s+/g, ' ');
}
