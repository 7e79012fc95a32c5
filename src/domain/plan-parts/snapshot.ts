import { sumOf } from '../field-key.ts';
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
  inspiration: ['copy', 'change', 'why'],
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

/** The longest id that leaves room for what stands around it: a field's name has 64 characters at most (docs/protocol.md, section 4). */
const LONGEST = 46;

/** So many letters make no value of more than 64 KiB, in whatever writing. */
const PIECE = 10_000;

/**
 * The cells of a version: `text.<id>.<field>.<n>` is the n-th piece of a text, and `part.<id>` is `{kind, values}` of a record's cells. Of an id that is
 * too long its sum stands there, and `part.<sum>` says the id. Records of other kinds are left out.
 */
export function snapshot(records: readonly PlanRecord[]): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const { id, kind, values } of records) {
    const texts = textsOf(kind);
    if (texts === undefined) continue;
    const isCell = (field: string) =>
      !texts.includes(field) && !field.startsWith('_') && !(kind === 'plan' && LEFT_OUT.has(field));
    const name = id.length <= LONGEST ? id : sumOf(id);
    fields[`part.${name}`] = {
      ...(name === id ? {} : { id }),
      kind,
      values: Object.fromEntries(Object.entries(values).filter(([field]) => isCell(field))),
    };
    for (const field of texts) {
      const words = values[field];
      if (typeof words !== 'string' || words === '') continue;
      pieces(words).forEach((piece, index) => {
        fields[`text.${name}.${field}.${index}`] = piece;
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
    const name = field.slice('part.'.length);
    const { kind, values, id = name } = value;
    const names = typeof kind === 'string' ? textsOf(kind) : undefined;
    if (typeof kind !== 'string' || typeof id !== 'string' || names === undefined || !isObject(values))
      return [];
    // What is a text today may have been kept as a cell.
    const texts = names.map((text) => {
      const cell = values[text];
      return [
        text,
        textOf(version, `text.${name}.${text}.`) || (typeof cell === 'string' ? cell : ''),
      ] as const;
    });
    const cells = Object.fromEntries(Object.entries(values).filter(([each]) => !names.includes(each)));
    return [{ id, kind, cells, texts: Object.fromEntries(texts) }];
  });
}

/** A kind comes from anybody: `constructor` is found in any object. */
function textsOf(kind: string): readonly string[] | undefined {
  return Object.hasOwn(TEXTS, kind) ? TEXTS[kind] : undefined;
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
