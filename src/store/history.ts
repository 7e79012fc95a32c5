import type { Author } from '../domain/both-wrote.ts';
import { deviceOf, memberNames } from '../domain/device.ts';
import { stampDevice, stampWall } from '../merge/stamp.ts';
import { takesMuch, takesOnly } from '../merge/taken.ts';
import type { Run, Step } from '../merge/text-runs.ts';
import type { PastValue } from '../protocol/wire.ts';
import { authorsOf, distinct, type Writers } from './authors.ts';
import { editText } from './edit-text.ts';
import type { RouteStore } from './route-store.ts';
import type { Json, Ref, Row, Stamp } from './types.ts';

/** One thing that somebody wrote in a record. */
export interface PastEdit {
  readonly field: string;
  readonly stamp: Stamp;
  /** a cell's value, or all that a text read then */
  readonly value: Json;
  readonly isText: boolean;
  /** who wrote it, as far as this phone knows; empty where it doesn't */
  readonly name: string;
  readonly mine: boolean;
  /** wall clock of the writer, ms */
  readonly at: number;
  /** everybody whose words stand in what a text read then, in their order; of a cell nobody */
  readonly authors: readonly Author[];
}

/** Reads a text after each of its pieces: `readSteps` of merge/text-runs.ts, which is loaded only where a text has any. */
export type StepReader = (pieces: Row['texts'][string]) => readonly Step[];

/** Pieces that one phone wrote one after the other within so long of the first are one step, ms. */
const ONE_STEP = 10 * 60_000;

/**
 * What was written in a record, the latest first: what this phone holds of it, with what the endpoint was ever given.
 * A phone holds the values that nobody has overwritten, and every step of a text; the endpoint holds every value.
 */
export function historyOf(
  row: Row,
  past: readonly PastValue[],
  { readSteps, writers }: { readSteps: StepReader; writers: Writers },
): PastEdit[] {
  const edits = new Map<string, Omit<PastEdit, 'name' | 'mine' | 'at'>>();
  const authorOf = authorBy(writers, past);
  const add = (field: string, stamp: Stamp, value: Json, runs?: readonly Run[]) => {
    const authors = distinct((runs ?? []).map((run) => authorOf(run.stamp)));
    edits.set(`${field} ${stamp}`, { field, stamp, value, isText: runs !== undefined, authors });
  };
  for (const { field, stamp, value } of past) add(field, stamp, value);
  for (const [field, cell] of Object.entries(row.cells)) {
    for (const [stamp, value] of cell) add(field, stamp, value);
  }
  for (const [field, pieces] of Object.entries(row.texts)) {
    for (const { stamp, runs } of stepsOf(pieces, readSteps))
      add(field, stamp, runs.map(({ words }) => words).join(''), runs);
  }
  return [...edits.values()]
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .map((edit) => {
      const { name, mine } = authorOf(edit.stamp);
      return { ...edit, name, mine, at: stampWall(edit.stamp) };
    });
}

/** What was taken out in bulk ends a step too, in one edit or letter by letter: what stood before it can be read. */
function stepsOf(
  pieces: Row['texts'][string],
  readSteps: StepReader,
): { stamp: Stamp; runs: readonly Run[] }[] {
  const steps = readSteps(pieces);
  const ends = new Set<number>();
  let [first, whole, gone, isRun] = [0, -1, 0, false];
  for (const [at, step] of steps.entries()) {
    const goesOn = at > 0 && stampDevice(stampAt(pieces, at)) === stampDevice(stampAt(pieces, at - 1));
    if (!goesOn || wallAt(pieces, at) - wallAt(pieces, first) >= ONE_STEP) {
      ends.add(at - 1);
      first = at;
    }
    if (!goesOn || !isRun) [whole, gone] = [at - 1, 0];
    gone += step.taken;
    if (takesMuch(gone, lengthOf(steps[whole]))) ends.add(whole);
    isRun = takesOnly(step);
  }
  ends.add(pieces.length - 1);
  return pieces.flatMap(([stamp], at) => (ends.has(at) ? [{ stamp, runs: steps[at]?.runs ?? [] }] : []));
}

const stampAt = (pieces: Row['texts'][string], at: number): Stamp => pieces[at]?.[0] ?? '';
const wallAt = (pieces: Row['texts'][string], at: number) => stampWall(stampAt(pieces, at));
const lengthOf = (step: Step | undefined) =>
  (step?.runs ?? []).reduce((sum, { words }) => sum + words.length, 0);

/** By the phone that wrote it; else by the member who brought it to the endpoint. */
function authorBy(writers: Writers, past: readonly PastValue[]): (stamp: Stamp) => Author {
  const authorOf = authorsOf(writers);
  const byMember = memberNames(writers.devices.map(({ values }) => deviceOf(values)));
  const brought = new Map(past.map(({ stamp, member }) => [stamp, member]));
  return (stamp) => {
    const author = authorOf(stampDevice(stamp));
    const member = brought.get(stamp);
    if (author.name !== '' || author.mine || member === undefined) return author;
    return { id: member, name: byMember.get(member) ?? '', mine: member === writers.member };
  };
}

/**
 * Makes a text read again what it once read, as one more edit: what others write meanwhile merges with it.
 * @throws SaveError
 */
export function rewriteText(
  store: Pick<RouteStore, 'queries' | 'write'>,
  ref: Ref & { kind: string },
  field: string,
  words: string,
): Promise<void> {
  return editText(store, ref, field, { to: () => words });
}
