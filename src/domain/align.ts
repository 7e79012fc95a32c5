import type { Json, Values } from './json.ts';

/**
 * Sound on another device: this phone keeps the time, and the file comes later into the same media record. A clap that both
 * have noticed says how far apart their clocks stand.
 */
export interface Alignment {
  /** id of the media record that time was kept in */
  readonly media: string;
  /** instants between which time was kept: what was written then was placed by this phone's clock */
  readonly from: number;
  readonly to: number;
  /** how far its moments move now, ms */
  readonly by: number;
  /** length of the sound, ms: nothing stands after its end */
  readonly length: number;
}

/** How far moments by this phone's clock stand from the same moments in the file, ms; may be negative. */
export function shiftOf(clap: number, heard: number): number {
  return Math.round(heard - clap);
}

/** A record that may stand at a moment. */
export interface Placed {
  readonly kind: string;
  readonly values: Values;
}

/**
 * The fields of a record that move with the alignment; none where it was not placed by this phone's clock, as a mark that
 * was set later while listening.
 */
export function alignedFields({ kind, values }: Placed, alignment: Alignment): Record<string, Json> {
  if (kind === 'interview') return alignedQuestions(values, alignment);
  if (kind === 'consent') {
    return values['media'] === alignment.media ? moved('heardAt', values, alignment) : {};
  }
  const [link, made] = PLACED[kind] ?? [];
  if (link === undefined || made === undefined || values[link] !== alignment.media) return {};
  const when = values[made];
  if (typeof when !== 'number' || when < alignment.from || when > alignment.to) return {};
  return moved('at', values, alignment);
}

/** By kind: the field that links to the sound, and the one that says when the record was made. */
const PLACED: Readonly<Record<string, readonly [link: string, made: string]>> = {
  mark: ['media', 'wall'],
  note: ['media', 'created'],
  media: ['sound', 'started'],
};

function moved(field: string, values: Values, alignment: Alignment): Record<string, Json> {
  const at = values[field];
  return typeof at === 'number' ? { [field]: place(at, alignment) } : {};
}

function place(at: number, { by, length }: Alignment): number {
  return Math.min(Math.max(0, Math.round(at + by)), Math.round(length));
}

function alignedQuestions(values: Values, alignment: Alignment): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(values)) {
    if (!field.startsWith('asked.') || typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) || value['media'] !== alignment.media || typeof value['at'] !== 'number')
      continue;
    fields[field] = { ...value, at: place(value['at'], alignment) };
  }
  return fields;
}
