/** With text-runs.ts the only importer of yjs: texts in which concurrent edits of one sentence merge. */
import * as Y from 'yjs';
import { base64ToBytes, bytesToBase64 } from './bytes.ts';
import type { Piece } from './record.ts';
import { takesMuch, takesOnly, type Weight } from './taken.ts';

/** Under which a text lies in its document. */
export const NAME = 'text';

/** A text that is open in an editor. Offsets are UTF-16 units, as an input's selection counts them. */
export interface OpenText {
  read(): string;
  /** Takes in pieces that a courier brought; pieces known already change nothing. */
  receive(pieces: readonly Piece[]): void;
  /** Makes the text read `next`, as the smallest single replacement. */
  change(next: string): void;
  /** What `change` did since the last call, as one update in base64, or undefined where it did nothing. */
  take(): string | undefined;
  close(): void;
}

/** Opens a text on what its pieces say so far. A piece that isn't a Yjs update is passed over. */
export function openText(pieces: readonly Piece[]): OpenText {
  const doc = new Y.Doc();
  const text = doc.getText(NAME);
  const known = new Set<string>();
  let pending: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'edit') pending.push(update);
  });
  const receive = (more: readonly Piece[]) => {
    for (const [stamp, update] of more) {
      if (known.has(stamp)) continue;
      known.add(stamp);
      applyPiece(doc, update);
    }
  };
  receive(pieces);
  return {
    read: () => text.toJSON(),
    receive,
    change(next) {
      const { at, removed, added } = difference(text.toJSON(), next);
      doc.transact(() => {
        if (removed > 0) text.delete(at, removed);
        if (added !== '') text.insert(at, added);
      }, 'edit');
    },
    take() {
      if (pending.length === 0) return undefined;
      const update = Y.mergeUpdates(pending);
      pending = [];
      return bytesToBase64(update);
    },
    close: () => doc.destroy(),
  };
}

/** What the pieces of a text read, merged. */
export function readText(pieces: readonly Piece[]): string {
  const text = openText(pieces);
  const read = text.read();
  text.close();
  return read;
}

/** A first update that makes an empty text read `words`. */
export function writeText(words: string): string {
  const text = openText([]);
  text.change(words);
  const update = text.take();
  text.close();
  return update ?? bytesToBase64(Y.encodeStateAsUpdate(new Y.Doc()));
}

/**
 * The same, made alike wherever it is made: two phones that copy the same words into the same place give one text, not
 * twice the words. Other words are another writer's, and both are there.
 * @param place names the text: record and field
 */
export function writeTextAt(place: string, words: string): string {
  const doc = new Y.Doc();
  doc.clientID = sumOf(`${place}\n${words}`);
  doc.getText(NAME).insert(0, words);
  const update = bytesToBase64(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return update;
}

/** FNV-1a, 32 bits: Yjs counts its writers so. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** Updates in base64 that were never offered to anyone, joined into one. */
export function joinUpdates(updates: readonly string[]): string {
  return bytesToBase64(Y.mergeUpdates(updates.map(base64ToBytes)));
}

/** An edit of a text, and what the text reads with it. */
interface Edit {
  readonly update: string;
  readonly reads: string;
}

/** How many of the fresh pieces stay as they are, and the update that the others and the edit became. */
interface Joined {
  readonly apart: number;
  readonly update: string;
}

/** Joins an edit with the pieces before it that were never offered to anyone, whatever it takes out. */
export function joinAll(fresh: readonly string[], { update }: Edit): Joined {
  return { apart: 0, update: fresh.length > 0 ? joinUpdates([...fresh, update]) : update };
}

/**
 * The same, but before much is taken out a piece ends: what stood there can't be told from a joined one. Where letters go one by one
 * nobody knows yet how many it will be: the piece ends before the first, and goes on after all where they were few.
 */
export function joinEdit(fresh: readonly string[], { update, reads }: Edit): Joined {
  const last = fresh.at(-1);
  if (last === undefined) return { apart: 0, update };
  const stays = (weight: Weight) =>
    takesOnly(weight) || takesMuch(weight.taken, reads.length - weight.added + weight.taken);
  const isRun = takesOnly(weigh(last));
  if (!isRun && stays(weigh(update))) return { apart: fresh.length, update };
  const joined = joinUpdates([last, update]);
  if (!isRun || stays(weigh(joined))) return { apart: fresh.length - 1, update: joined };
  const rest = fresh.slice(-2, -1);
  return { apart: fresh.length - 1 - rest.length, update: joinUpdates([...rest, joined]) };
}

/** What an update takes out of what others before it brought, and what it adds. One that is damaged does neither. */
export function weigh(update: string): Weight {
  try {
    const { structs, ds } = Y.decodeUpdate(base64ToBytes(update));
    const own = new Map<number, { start: number; end: number }[]>();
    for (const { id, length } of structs.filter((struct) => struct instanceof Y.Item)) {
      const ranges = own.get(id.client) ?? [];
      const last = ranges.at(-1);
      if (last?.end === id.clock) last.end += length;
      else own.set(id.client, [...ranges, { start: id.clock, end: id.clock + length }]);
    }
    const weight = { taken: 0, added: 0 };
    for (const { start, end } of [...own.values()].flat()) weight.added += end - start;
    for (const [client, gone] of ds.clients) {
      for (const { clock, len } of gone) {
        const back = (own.get(client) ?? []).map(
          ({ start, end }) => Math.min(end, clock + len) - Math.max(start, clock),
        );
        const mine = back.reduce((sum, units) => sum + Math.max(units, 0), 0);
        weight.taken += len - mine;
        weight.added -= mine;
      }
    }
    return weight;
  } catch {
    return { taken: 0, added: 0 };
  }
}

/** Whether these are the bytes of an update, in base64. */
export function isUpdate(update: string): boolean {
  try {
    Y.decodeUpdate(base64ToBytes(update));
    return true;
  } catch {
    return false;
  }
}

/** The smallest single replacement that turns one string into another; never splits a surrogate pair of either. */
export function difference(from: string, to: string): { at: number; removed: number; added: string } {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shortest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (isInsidePair(from, start) || isInsidePair(to, start)) start -= 1;
  if (isInsidePair(from, from.length - end) || isInsidePair(to, to.length - end)) end -= 1;
  return { at: start, removed: from.length - end - start, added: to.slice(start, to.length - end) };
}

function isInsidePair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Brings a piece (base64) into a text; twice is once. */
export function applyPiece(doc: Y.Doc, update: string): void {
  try {
    Y.applyUpdate(doc, base64ToBytes(update), 'courier');
  } catch {
    // A damaged piece stays in the record and travels on; it can't be read here.
  }
}
