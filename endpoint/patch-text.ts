import { readString, readTree, type Tree } from './json-tree.ts';
import type { Item, Whole } from './store.ts';

/** Which record a patch is of. */
export interface Named {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
}

/** A value or piece on its way out: `value` and `seen` are JSON already. */
type Part = Pick<Item, 'field' | 'isPiece' | 'stamp' | 'value'> & {
  readonly seen: string | Readonly<Record<string, string>>;
};

/** Patch, cells or texts, field, value: what a value consists of stays text. */
const LEVELS = 4;

/** One value or piece as it travels. */
export function partToJson({ isPiece, stamp, value, seen }: Part): string {
  if (isPiece) return `["${stamp}",${value}]`;
  return `["${stamp}",${value},${typeof seen === 'string' ? seen : JSON.stringify(seen)}]`;
}

/** A patch whose parts are JSON already, by field. Ids, names and stamps hold nothing that JSON would write in another way. */
export function patchToJson(
  { scope, kind, id }: Named,
  { cells, texts }: { cells: Fields; texts: Fields },
): string {
  const name = `"scope":"${scope}","kind":"${kind}","id":"${id}"`;
  return `{${name}${fieldsToJson('cells', cells)}${fieldsToJson('texts', texts)}}`;
}

/** field → JSON of its values or pieces */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Empty where there are none. */
function fieldsToJson(name: string, fields: Fields): string {
  if (fields.size === 0) return '';
  return `,"${name}":{${[...fields].map(([field, list]) => `"${field}":[${list.join(',')}]`).join(',')}}`;
}

/** What came for one record, as it goes out again. */
export function itemsToPatch(named: Named, items: readonly Part[]): string {
  const [cells, texts] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const item of items) {
    const fields = item.isPiece ? texts : cells;
    const known = fields.get(item.field);
    if (known === undefined) fields.set(item.field, [partToJson(item)]);
    else known.push(partToJson(item));
  }
  return patchToJson(named, { cells, texts });
}

/** The values and pieces of a record as it came; each stays the text that it was. */
export function wholeToItems({ seq, json }: Whole): Item[] {
  return patchToItems(json).map((item, at) => ({ ...item, seq: seq + at }));
}

function patchToItems(json: string): Omit<Item, 'seq'>[] {
  const patch = mapOf(readTree(json, LEVELS));
  const [id, kind] = [wordOf(patch.get('id')), wordOf(patch.get('kind'))];
  const read = (name: string, isPiece: boolean) =>
    [...mapOf(patch.get(name) ?? new Map())].flatMap(([field, list]) =>
      listOf(list).map((part) => {
        const [stamp, value, seen = '{}'] = listOf(part).map(String);
        return { id, kind, field, isPiece, stamp: readString(stamp ?? ''), value: value ?? '', seen };
      }),
    );
  return [...read('cells', false), ...read('texts', true)];
}

/** About what a value or piece adds to an answer, bytes. */
export function sizeOf({ value, seen }: Pick<Part, 'value' | 'seen'>): number {
  const known = seen === '{}' ? 0 : Object.keys(typeof seen === 'string' ? JSON.parse(seen) : seen).length;
  return Buffer.byteLength(value) + known * 33 + 80;
}

function wordOf(tree: Tree | undefined): string {
  if (typeof tree === 'string') return tree;
  throw new TypeError('not a string');
}

function mapOf(tree: Tree): Map<string, Tree> {
  if (tree instanceof Map) return tree;
  throw new TypeError('not an object');
}

function listOf(tree: Tree): Tree[] {
  if (Array.isArray(tree)) return tree;
  throw new TypeError('not a list');
}
