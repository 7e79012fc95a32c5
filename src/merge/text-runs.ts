/** Which phone wrote what of a text. */
import * as Y from 'yjs';
import { base64ToBytes } from './bytes.ts';
import type { Piece } from './record.ts';
import { type Stamp, stampDevice } from './stamp.ts';
import type { Weight } from './taken.ts';
import { applyPiece, NAME, weigh } from './text.ts';

/** Words that stand together in a text and that one phone wrote. */
export interface Run {
  readonly words: string;
  /** of the first piece that brought them: it tells the phone */
  readonly stamp: Stamp;
  /** Neither whoever wrote this nor whoever wrote the run before had the other's words in sight at this place. */
  readonly unseen: boolean;
}

/** What the pieces of a text read, merged, and which phone wrote what of it. */
export function readRuns(pieces: readonly Piece[]): Run[] {
  const text = openRuns();
  for (const piece of pieces) text.receive(piece);
  const runs = text.runs();
  text.close();
  return runs;
}

/** What a text read after one of its pieces, and what that did to it. */
export interface Step extends Weight {
  readonly runs: readonly Run[];
}

/** What a text read after each of its pieces, in the order given, and which phone wrote what of it. */
export function readSteps(pieces: readonly Piece[]): Step[] {
  const text = openRuns();
  const steps = pieces.map((piece) => {
    text.receive(piece);
    return { runs: text.runs(), ...weigh(piece[1]) };
  });
  text.close();
  return steps;
}

function openRuns() {
  const doc = new Y.Doc();
  const text = doc.getText(NAME);
  const stamps = new Map<number, Stamp>();
  return {
    receive([stamp, update]: Piece) {
      for (const writer of writersOf(update)) if (!stamps.has(writer)) stamps.set(writer, stamp);
      applyPiece(doc, update);
    },
    runs: () => runsOf(text, stamps),
    close: () => doc.destroy(),
  };
}

/** Each opening of a text for writing is one of Yjs's writers. */
function writersOf(update: string): Set<number> {
  try {
    const { structs } = Y.decodeUpdate(base64ToBytes(update));
    return new Set(structs.filter((struct) => struct instanceof Y.Item).map(({ id }) => id.client));
  } catch {
    // A damaged piece brought no words.
    return new Set();
  }
}

function runsOf(text: Y.Text, stamps: ReadonlyMap<number, Stamp>): Run[] {
  const runs: Run[] = [];
  let before: Y.Item | undefined;
  // By the items themselves: what Yjs hands out of a text says nothing of what a writer saw beside it.
  // oxlint-disable-next-line no-underscore-dangle -- Yjs calls it so
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const [stamp, last] = [stamps.get(item.id.client) ?? '', runs.at(-1)];
    if (last && stampDevice(last.stamp) === stampDevice(stamp)) {
      runs[runs.length - 1] = { ...last, words: last.words + item.content.str };
    } else {
      const unseen = before !== undefined && !isSeen(before, item);
      runs.push({ words: item.content.str, stamp, unseen });
    }
    before = item;
  }
  return runs;
}

/**
 * Whether one of two writers saw the other's words where they wrote: Yjs keeps with an item what stood at either side of
 * it. Whoever wrote beside what was taken out between the two had seen that place.
 */
function isSeen(left: Y.Item, right: Y.Item): boolean {
  const there = [left, right];
  for (let item = left.right; item !== null && item !== right; item = item.right) there.push(item);
  const isThere = (id: Y.ID | null) => id !== null && there.some((item) => holds(item, id));
  return isThere(right.origin) || isThere(left.rightOrigin);
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && clock >= id.clock && clock < id.clock + length;
}
