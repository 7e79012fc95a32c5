/** With text-runs.ts the only importer of yjs: texts in which concurrent edits of one sentence merge. */
import * as Y from 'yjs';
import { base64ToBytes, bytesToBase64 } from './bytes.ts';
import type { Piece } from './record.ts';

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
