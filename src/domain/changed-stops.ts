import type { Listed, Values } from './json.ts';
import { type Activity, activityOf } from './activity.ts';

/** What one remembers of the programme: by stop, what stood there when one last looked, as JSON. */
export type Memory = Readonly<Record<string, string>>;

/** A stop as it lies on this phone, in the bin or not. */
export interface KeptStop {
  readonly id: string;
  readonly values: Values;
  readonly inBin: boolean;
}

/** What of a stop is told where somebody changed it. */
export type ChangedField = 'time' | 'place' | 'day';
/** What may have become of a stop as a whole. */
export type Fate = 'new' | 'bin' | 'back';

/** A stop that others have changed, as it is now. */
export interface ChangedStop {
  readonly activity: Listed<Activity>;
  /** a stop that is new, cancelled, or takes place after all says nothing else */
  readonly fate: Fate | undefined;
  /** what stood in the fields that changed */
  readonly was: Partial<Pick<Activity, ChangedField>>;
}

/** Says whether somebody else wrote what stands there now: one's own changes never count. */
export type ByOthers = (stop: string, what: ChangedField | Fate) => boolean;

type Remembered = Pick<Activity, ChangedField> & { readonly inBin: boolean };

/** What to remember of stops that one has seen as they are. */
export function remember(stops: readonly KeptStop[]): Memory {
  return Object.fromEntries(stops.map((stop) => [stop.id, JSON.stringify(rememberedOf(stop))]));
}

/** What others have changed since. A stop that came and went meanwhile, or that one never saw, is none. */
export function changesSince(
  memory: Memory,
  stops: readonly KeptStop[],
  byOthers: ByOthers,
): readonly ChangedStop[] {
  return stops.flatMap((stop): ChangedStop[] => {
    const activity = { ...activityOf(stop.values), id: stop.id };
    const before = readMemory(memory[stop.id]);
    const fate = fateOf(stop, before);
    if (fate !== undefined) return byOthers(stop.id, fate) ? [{ activity, fate, was: {} }] : [];
    if (before === undefined || stop.inBin) return [];
    const fields = changedFields(before, rememberedOf(stop)).filter((field) => byOthers(stop.id, field));
    const was = Object.fromEntries(fields.map((field) => [field, before[field]]));
    return fields.length > 0 ? [{ activity, fate, was }] : [];
  });
}

/** The stops that differ from what one remembers, by whomever: few, so that only these are looked at closely. */
export function differing(memory: Memory, stops: readonly KeptStop[]): readonly string[] {
  return stops.flatMap((stop) => {
    const before = readMemory(memory[stop.id]);
    const same = before !== undefined && before.inBin === stop.inBin;
    return same && changedFields(before, rememberedOf(stop)).length === 0 ? [] : [stop.id];
  });
}

function fateOf({ inBin }: KeptStop, before: Remembered | undefined): Fate | undefined {
  if (before === undefined) return inBin ? undefined : 'new';
  if (before.inBin === inBin) return undefined;
  return inBin ? 'bin' : 'back';
}

function changedFields(before: Remembered, now: Remembered): ChangedField[] {
  return (['time', 'place', 'day'] as const).filter(
    (field) => wordsOf(before, field) !== wordsOf(now, field),
  );
}

function wordsOf(stop: Remembered, field: ChangedField): string {
  const { time } = stop;
  return field === 'time' ? `${time.from ?? ''} ${time.to ?? ''}` : (stop[field] ?? '');
}

function rememberedOf({ values, inBin }: KeptStop): Remembered {
  const { time, place, day } = activityOf(values);
  return { time, place, day, inBin };
}

/** What a damaged memory holds is forgotten, and the stop is taken as it is. */
function readMemory(words: string | undefined): Remembered | undefined {
  if (words === undefined) return undefined;
  const read = parse(words);
  const { time, place, day } = activityOf(read);
  return { time, place, day, inBin: read['inBin'] === true };
}

function parse(words: string): Values {
  try {
    const read: unknown = JSON.parse(words);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
