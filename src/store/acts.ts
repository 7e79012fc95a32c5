import { type ReadonlySignal, signal } from '@preact/signals';
import { sameJson } from '../domain/json.ts';
import type { Scope } from '../protocol/names.ts';
import { seenInRecord } from '../merge/record.ts';
import type { Queries } from './queries.ts';
import type { Change, Item, Json, Ref, Writer } from './types.ts';

/** Something that a person did in one go, and that can be taken back in one. */
export interface Act {
  readonly id: string;
  /** in the person's language, ready to be shown */
  readonly label: string;
  /** where it wrote */
  readonly scopes: ReadonlySet<Scope>;
}

/** What taking back did: cells that somebody has written since stay as they are, and are counted. */
export interface TakenBack {
  readonly label: string;
  readonly left: number;
}

/** The acts of this person since the app was opened, the last one first. */
export interface Acts {
  readonly done: ReadonlySignal<readonly Act[]>;
  /** Writes in one transaction, and keeps what stood there before. @throws SaveError; nothing is kept then */
  act(label: string, changes: readonly Change[]): Promise<void>;
  /** Sends to the bin, which is an act too. @throws SaveError */
  bin(label: string, refs: readonly (Ref & { kind: string })[]): Promise<void>;
  /** Takes out of the bin again, and the act that put it there with it. @throws SaveError */
  restore(ref: Ref & { kind: string }): Promise<void>;
  /**
   * Writes the earlier values of the last act back, as new writes; undefined where there is none.
   * @param of only acts that wrote there: nobody takes a plan back by an undo in the programme
   * @throws SaveError
   */
  takeBack(of?: Scope): Promise<TakenBack | undefined>;
}

interface Step extends Ref {
  readonly kind: string;
  /** absent where the act made the record */
  readonly before: Readonly<Record<string, Json>> | undefined;
  readonly after: Readonly<Record<string, Json>>;
}

interface Kept extends Act {
  readonly steps: readonly Step[];
}

/** More than anybody remembers. */
const MOST = 100;

type Parts = Pick<Writer, 'write'> & { readonly queries: Queries; readonly newId: () => string };

/** Acts of this page, the newest first; the last hundred can be taken back. */
export function createActs({ write, queries, newId }: Parts): Acts {
  const done = signal<readonly Kept[]>([]);
  const keep = (label: string, steps: readonly Step[]) => {
    const scopes = new Set(steps.map(({ scope }) => scope));
    done.value = [{ id: newId(), label, scopes, steps }, ...done.value].slice(0, MOST);
  };
  const run = async (label: string, changes: readonly Change[]) => {
    const before = await Promise.all(changes.map((change) => queries.get(change)));
    await write(...changes);
    keep(
      label,
      changes.map((change, index) => stepOf(change, before[index])),
    );
  };
  return {
    done,
    act: run,
    bin: async (label, refs) => run(label, (await Promise.all(refs.map(binning(queries)))).flat()),
    async restore(ref) {
      await write({ ...refOf(ref), fields: { _deleted: null } });
      done.value = done.value.filter(({ steps }) => !isBinningOf(ref, steps));
    },
    async takeBack(of) {
      const last = done.value.find(({ scopes }) => of === undefined || scopes.has(of));
      if (last === undefined) return undefined;
      const parts = await Promise.all(last.steps.toReversed().map((step) => backwards(step, queries)));
      await write(...parts.flatMap(({ changes }) => changes));
      done.value = done.value.filter((each) => each !== last);
      return { label: last.label, left: parts.reduce((sum, { left }) => sum + left, 0) };
    },
  };
}

const binning =
  (queries: Queries) =>
  async (ref: Ref & { kind: string }): Promise<Change[]> => {
    const row = await queries.row(ref);
    return row ? [{ ...refOf(ref), fields: { _deleted: { seen: seenInRecord(row) } } }] : [];
  };

/** Whether an act did nothing but put this into the bin. */
function isBinningOf({ scope, id }: Ref, steps: readonly Step[]): boolean {
  return steps.every((step) => step.scope === scope && step.id === id && '_deleted' in step.after);
}

function refOf({ scope, kind, id }: Ref & { kind: string }) {
  return { scope, kind, id };
}

function stepOf(change: Change, item: Item | undefined): Step {
  const after = { ...(item ? {} : change.initial), ...change.fields };
  if (item === undefined) return { ...refOf(change), before: undefined, after };
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, item.values[field] ?? null]));
  return { ...refOf(change), before, after };
}

interface Backwards {
  readonly changes: readonly Change[];
  readonly left: number;
}

async function backwards(step: Step, queries: Queries): Promise<Backwards> {
  const item = await queries.get(step);
  const { before, after } = step;
  if (before === undefined) {
    if (item?.state !== 'live') return { changes: [], left: 0 };
    // Somebody has built on it since: it is theirs too.
    const own = Object.keys(item.values).every((field) => sameJson(item.values[field], after[field]));
    if (!own || item.others.length > 0) return { changes: [], left: 1 };
    return { changes: await binning(queries)(step), left: 0 };
  }
  if ('_deleted' in after) {
    // What is erased stays so, and must not keep what was done with it, or before it, from being taken back.
    const isBinned = item?.state === 'bin';
    const changes = isBinned ? [{ ...refOf(step), fields: { _deleted: null } }] : [];
    return { changes, left: item?.state === 'erased' ? 1 : 0 };
  }
  const fields = Object.keys(after).filter((field) => !sameJson(before[field], after[field]));
  const back = fields.filter(
    (field) => sameJson(item?.values[field], after[field]) && !item?.others.includes(field),
  );
  const left = fields.length - back.length;
  if (back.length === 0) return { changes: [], left };
  const write = (from: (field: string) => Json) =>
    Object.fromEntries(back.map((field) => [field, from(field)]));
  // A write that comes in between is kept beside, not written over.
  const over = Object.fromEntries(back.map((field) => [field, [after[field] ?? null]]));
  return { changes: [{ ...refOf(step), fields: write((field) => before[field] ?? null), over }], left };
}
