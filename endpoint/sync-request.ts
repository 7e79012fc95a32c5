import { parseJson, pathToText, readText } from './body.ts';
import { readString, readTree, type Tree } from './json-tree.ts';
import { Refusal } from './refusal.ts';
import { LIMITS } from '../src/protocol/limits.ts';
import type { Seen } from '../src/merge/cell.ts';

/** A value or piece as it came in; `value` is its JSON text, nothing is checked yet but the types. */
export interface Pushed {
  readonly stamp: string;
  readonly value: string;
  readonly seen: Seen;
}

/** A patch of a page, with names that may be anything a phone could send. */
export interface PushedPatch {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly cells: ReadonlyMap<string, readonly Pushed[]>;
  readonly texts: ReadonlyMap<string, readonly Pushed[]>;
}

/** A page, its form checked and its parts not yet. */
export interface SyncCall {
  readonly epoch: string | null;
  readonly cursors: ReadonlyMap<string, number>;
  readonly patches: readonly PushedPatch[];
  readonly limit: number;
  readonly buckets: ReadonlyMap<string, readonly number[]>;
}

/** Where in the request something stands, from the inside out: a page has ten thousand of them, and hardly ever is one told. */
interface Path {
  readonly of: Path | undefined;
  readonly key: string | number;
}

const at = (key: string | number, of?: Path): Path => ({ of, key });

/** Request, list of patches, patch, cells, cell, value: inside a value it stays text. */
const LEVELS = 6;

/**
 * The request of a sync call (docs/protocol.md, section 5). It does by hand what the shape in `src/protocol/wire.ts` says,
 * because values stay the text that they came as.
 * @throws Refusal `invalid` with the path of a wrong type, `too_large` past 500 patches
 */
export async function readSyncCall(request: Request): Promise<SyncCall> {
  const text = await readText(request);
  parseJson(text);
  const body = asObject(readTree(text, LEVELS));
  const inPatches = at('patches');
  const patches = asList(body.get('patches'), inPatches);
  if (patches.length > LIMITS.patches) {
    throw new Refusal('too_large', `A request holds at most ${LIMITS.patches} patches.`);
  }
  const epoch = body.get('epoch') ?? null;
  const limit = body.get('limit');
  return {
    epoch: epoch === null ? null : asString(epoch, at('epoch')),
    cursors: mapValues(asObject(body.get('cursors'), at('cursors')), at('cursors'), asCount),
    patches: patches.map((patch, index) => toPatch(patch, at(index, inPatches))),
    limit: limit === undefined ? LIMITS.answer : toLimit(limit),
    buckets: mapValues(optionalObject(body.get('buckets'), at('buckets')), at('buckets'), toBuckets),
  };
}

function toPatch(tree: Tree, path: Path): PushedPatch {
  const patch = asObject(tree, path);
  const member = (name: string) => asString(patch.get(name), at(name, path));
  const fields = (name: string, convert: (tree: Tree, path: Path) => Pushed) => {
    const within = at(name, path);
    return mapValues(optionalObject(patch.get(name), within), within, (list, field) =>
      asList(list, field).map((item, index) => convert(item, at(index, field))),
    );
  };
  return {
    scope: member('scope'),
    kind: member('kind'),
    id: member('id'),
    cells: fields('cells', toValue),
    texts: fields('texts', toPiece),
  };
}

function toValue(tree: Tree, path: Path): Pushed {
  const [stamp, value, seen, ...more] = asList(tree, path);
  if (typeof value !== 'string' || more.length > 0) throw wrong(path, 'a list [stamp, value, seen]');
  // Most values have been written by one device alone.
  const known: unknown = typeof seen === 'string' && seen !== '{}' ? JSON.parse(seen) : {};
  if (!isSeen(known)) throw wrong(at(2, path), 'an object of strings');
  return { stamp: rawString(stamp, path, 0), value, seen: known };
}

function toPiece(tree: Tree, path: Path): Pushed {
  const [stamp, update, ...more] = asList(tree, path);
  if (typeof update !== 'string' || more.length > 0) throw wrong(path, 'a list [stamp, update]');
  return {
    stamp: rawString(stamp, path, 0),
    value: JSON.stringify(rawString(update, path, 1)),
    seen: {},
  };
}

function toBuckets(tree: Tree, path: Path): number[] {
  return asList(tree, path).map((bucket, index) => {
    const number = asCount(bucket, at(index, path));
    if (number > 63) throw wrong(at(index, path), 'a number from 0 to 63');
    return number;
  });
}

function rawString(text: Tree | undefined, path: Path, part: number): string {
  if (typeof text === 'string' && text.startsWith('"')) return readString(text);
  throw wrong(at(part, path), 'a string');
}

function asObject(tree: Tree | undefined, path?: Path): Map<string, Tree> {
  if (tree instanceof Map) return tree;
  throw wrong(path, 'an object');
}

function optionalObject(tree: Tree | undefined, path: Path): Map<string, Tree> {
  return tree === undefined ? new Map() : asObject(tree, path);
}

function toLimit(tree: Tree): number {
  const limit = asCount(tree, at('limit'));
  if (limit === 0) throw wrong(at('limit'), '1 or more');
  return limit;
}

function asList(tree: Tree | undefined, path: Path): Tree[] {
  if (Array.isArray(tree)) return tree;
  throw wrong(path, 'a list');
}

function asString(tree: Tree | undefined, path: Path): string {
  if (typeof tree === 'string') return tree;
  throw wrong(path, 'a string');
}

function asCount(tree: Tree | undefined, path: Path): number {
  if (typeof tree === 'number' && Number.isSafeInteger(tree) && tree >= 0) return tree;
  throw wrong(path, 'a whole number, 0 or more');
}

function mapValues<T>(
  map: Map<string, Tree>,
  path: Path,
  convert: (tree: Tree, path: Path) => T,
): Map<string, T> {
  return new Map([...map].map(([key, tree]) => [key, convert(tree, at(key, path))]));
}

function wrong(path: Path | undefined, expected: string): Refusal {
  const keys: (string | number)[] = [];
  for (let step = path; step !== undefined; step = step.of) keys.unshift(step.key);
  return new Refusal('invalid', `${pathToText(keys)}: expected ${expected}`);
}

function isSeen(value: unknown): value is Seen {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((time) => typeof time === 'string')
  );
}
