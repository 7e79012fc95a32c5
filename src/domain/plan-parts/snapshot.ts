import type { Json, Values } from '../json.ts';
import { PLAN_TEXTS } from '../plan.ts';

/** A record of a plan, or the plan itself. */
export interface PlanRecord {
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
}

/** The texts of each kind that a version keeps; what else it holds are cells. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  plan: PLAN_TEXTS,
  own_card: ['words'],
  inspiration: ['copy', 'change'],
  step: [],
  budget: [],
  rate: [],
  result: [],
  risk: [],
};

/** Kinds whose records are part of a version. */
export const VERSIONED: readonly string[] = Object.keys(TEXTS);

/** A version is of what the team says, not of how far the plan has come or who began it. */
const LEFT_OUT: ReadonlySet<string> = new Set(['state', 'created', 'author', 'labels']);

/** So many letters make no value of more than 64 KiB, in whatever writing. */
const PIECE = 10_000;

/**
 * The cells of a version: `text.<id>.<field>.<n>` is the n-th piece of a text, and `part.<id>` is `{kind, values}` of a record's cells. Records of other
 * kinds are left out.
 */
export function snapshot(records: readonly PlanRecord[]): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const { id, kind, values } of records) {
    const texts = TEXTS[kind];
    if (texts === undefined) continue;
    const isCell = (field: string) =>
      !texts.includes(field) && !field.startsWith('_') && !(kind === 'plan' && LEFT_OUT.has(field));
    fields[`part.${id}`] = {
      kind,
      values: Object.fromEntries(Object.entries(values).filter(([field]) => isCell(field))),
    };
    for (const field of texts) {
      const words = values[field];
      if (typeof words !== 'string' || words === '') continue;
      pieces(words).forEach((piece, index) => {
        fields[`text.${id}.${field}.${index}`] = piece;
      });
    }
  }
  return fields;
}

/** A record as a version says it: its cells, and its texts as plain words, empty ones too. */
export interface SnapshotPart {
  readonly id: string;
  readonly kind: string;
  readonly cells: Values;
  readonly texts: Readonly<Record<string, string>>;
}

/** Reads the cells of a version back. What is faulty or of a strange kind is left out. */
export function partsOf(version: Values): SnapshotPart[] {
  return Object.entries(version).flatMap(([field, value]) => {
    if (!field.startsWith('part.') || !isObject(value)) return [];
    const id = field.slice('part.'.length);
    const { kind, values } = value;
    const names = typeof kind === 'string' ? TEXTS[kind] : undefined;
    if (typeof kind !== 'string' || names === undefined || !isObject(values)) return [];
    const texts = Object.fromEntries(names.map((name) => [name, textOf(version, `text.${id}.${name}.`)]));
    return [{ id, kind, cells: values, texts }];
  });
}

function textOf(version: Values, stem: string): string {
  let words = '';
  for (let index = 0; ; index += 1) {
    const piece = version[`${stem}${index}`];
    if (typeof piece !== 'string') return words;
    words += piece;
  }
}

function pieces(words: string): string[] {
  const letters = Array.from(words);
  const count = Math.ceil(letters.length / PIECE);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * PIECE, (index + 1) * PIECE).join(''),
  );
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
