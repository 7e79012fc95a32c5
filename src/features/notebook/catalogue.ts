import { deviceOf, memberNames } from '../../domain/device.ts';
import { createSearchIndex, type Matches, type SearchIndex } from '../../domain/search-index.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { type Around, aroundOf, type Entry, entryOf, entryText, wholeOf } from './entries.ts';
import { inSlices, pause, untilIdle } from './slices.ts';

/** Everything captured, as far as it has been read. */
export interface Contents {
  /** whether all of it has been read, and can be found */
  readonly whole: boolean;
  /** how many lines there are */
  readonly total: number;
  /** Newest first; where words are looked for, the best match first. @param keep which lines; all where it is left out */
  readonly find: (query: string, keep?: (entry: Entry) => boolean) => Found;
  /** member → name */
  readonly names: ReadonlyMap<string, string>;
}

/** What was found; only what is shown of it is fetched off the shelf. */
export interface Found {
  readonly count: number;
  readonly first: (count: number) => readonly Entry[];
}

const CAPTURED = ['interview', 'note', 'quote'];
/** What says something of these; there is little of it. */
const BESIDE = ['mark', 'permission', 'consent', 'device', 'speaker', 'person'];
/** What was written down of interviews, and what tells only whether all of them is on the endpoint: not waited for. */
const AFTER = ['line', 'promise', 'consent_step'];

/** Read and shown at once; the rest follows while somebody looks at them. */
const FIRST = 20;
/** Records read at once after that. */
const PART = 50;

interface Listener {
  readonly onContents: (contents: Contents) => void;
  readonly onFault: (fault: unknown) => void;
}

interface Shelf {
  readonly entries: readonly Entry[];
  readonly around: Around;
  readonly index: SearchIndex;
}

/**
 * Keeps the notebook's lines and what can be found in them: the newest at once, the others in small steps, so that ten
 * thousand neither hold up the screen nor are read anew when one of them changes.
 * @returns how to stop
 */
export function keepCatalogue(store: RouteStore, { onContents, onFault }: Listener): () => void {
  const { queries } = store;
  const held = new Map<string, Item>();
  let changed: Set<string> | 'all' = new Set();
  let isBusy = false;
  let isOver = false;
  let shelf: Shelf | undefined;
  const goesOn = () => !isOver;
  const tell = (fault: unknown) => {
    if (!isOver) onFault(fault);
  };
  const show = (next: Shelf, whole: boolean) => {
    shelf = whole ? next : undefined;
    if (!isOver) onContents(contentsOf(next, held, whole));
    if (whole) lookAhead(next.index, () => goesOn() && shelf === next).catch(tell);
  };
  const hold = (items: readonly Item[]) => {
    for (const item of items) held.set(item.key, item);
  };
  const readAll = async () => {
    held.clear();
    const [newest, beside] = await Promise.all([queries.newest(CAPTURED, FIRST), queries.ofKind(BESIDE)]);
    hold([...newest, ...beside]);
    if (newest.length < FIRST) {
      const [after, binned] = await Promise.all([queries.ofKind(AFTER), queries.bin()]);
      hold([...after, ...binned.filter(isHeld)]);
      return show(await shelve([...held.values()], true, goesOn), true);
    }
    if (!shelf) show(await shelve([...held.values()], false, goesOn), false);
    await untilIdle();
    hold((await queries.bin()).filter(isHeld));
    const keys = await queries.keysOf([...CAPTURED, ...AFTER]);
    for (let at = 0; at < keys.length && goesOn(); at += PART) {
      hold((await queries.atKeys(keys.slice(at, at + PART))).filter(isHeld));
      await pause();
    }
    if (!isOver) show(await shelve([...held.values()], true, goesOn), true);
  };
  const readAgain = async (keys: readonly string[]) => {
    const found = new Map((await queries.atKeys(keys)).filter(isHeld).map((item) => [item.key, item]));
    const before = keys.map((key) => held.get(key));
    const after = keys.map((key) => found.get(key));
    keys.forEach((key, at) => (after[at] ? hold([after[at]]) : held.delete(key)));
    const touched = [...before, ...after].filter((item) => item !== undefined);
    if (touched.length === 0) return;
    const isAlone = touched.every(({ kind, scope }) => kind === 'note' && scope !== 'commons');
    const next =
      isAlone && shelf ? replace(shelf, keys, found) : await shelve([...held.values()], true, goesOn);
    show(next, true);
  };
  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (goesOn() && (changed === 'all' || changed.size > 0)) {
        const keys = changed;
        changed = new Set();
        await (keys === 'all' ? readAll() : readAgain([...keys]));
      }
    } catch (fault) {
      tell(fault);
    } finally {
      isBusy = false;
    }
  };
  const unwatch = store.watch((keys) => {
    if (keys === undefined) changed = 'all';
    else if (changed !== 'all') for (const key of keys) changed.add(key);
    void work();
  });
  changed = 'all';
  void work();
  return () => {
    isOver = true;
    unwatch();
  };
}

const KINDS: ReadonlySet<string> = new Set([...CAPTURED, ...BESIDE, ...AFTER]);

/** What is live; of what lies in the bin, parts of which that is still to be told. */
function isHeld(item: Item): boolean {
  if (!KINDS.has(item.kind)) return false;
  return item.state === 'live' || (item.state === 'bin' && item.waiting === 1 && wholeOf(item) !== undefined);
}

async function shelve(items: readonly Item[], isWhole: boolean, goesOn: () => boolean): Promise<Shelf> {
  const around = aroundOf(items, isWhole);
  const index = createSearchIndex();
  const entries: Entry[] = [];
  const add = (item: Item) => {
    const entry = entryOf(item, around);
    if (entry === undefined) return;
    entries.push(entry);
    enter(index, entry);
  };
  await inSlices(items.toSorted(newestFirst), add, goesOn);
  index.settle();
  return { entries, around, index };
}

/** Finds what each first letter finds, before anybody types one. */
async function lookAhead(index: SearchIndex, goesOn: () => boolean): Promise<void> {
  await untilIdle();
  if (goesOn()) await inSlices(index.openings(), index.find, goesOn);
}

/** Some lines anew, where nothing else says anything of them. */
function replace(
  { entries, around, index }: Shelf,
  keys: readonly string[],
  found: ReadonlyMap<string, Item>,
): Shelf {
  const gone = new Set(keys);
  const fresh = [...found.values()]
    .map((item) => entryOf(item, around))
    .filter((entry) => entry !== undefined);
  for (const key of keys) index.remove(key);
  for (const entry of fresh) enter(index, entry);
  const kept = entries.filter(({ item }) => !gone.has(item.key));
  return { around, index, entries: [...kept, ...fresh].sort((a, b) => newestFirst(a.item, b.item)) };
}

function enter(index: SearchIndex, entry: Entry): void {
  const { item, words, people } = entry;
  index.put(item.key, { head: `${words}\n${people}`, body: entryText(entry), at: item.at });
}

function contentsOf({ entries, index }: Shelf, held: ReadonlyMap<string, Item>, whole: boolean): Contents {
  const byKey = new Map(entries.map((entry) => [entry.item.key, entry]));
  const devices = [...held.values()].filter(({ kind }) => kind === 'device');
  return {
    whole,
    total: entries.length,
    names: memberNames(devices.map(({ values }) => deviceOf(values))),
    find(query, keep) {
      const matches = index.find(query);
      const firstOf = ({ first }: Matches, count: number) =>
        first(count)
          .map((key) => byKey.get(key))
          .filter((entry) => entry !== undefined);
      if (matches && keep === undefined)
        return { count: matches.count, first: (count) => firstOf(matches, count) };
      const some = matches ? firstOf(matches, matches.count) : entries;
      const found = keep ? some.filter(keep) : some;
      return { count: found.length, first: (count) => found.slice(0, count) };
    },
  };
}

function newestFirst(a: Item, b: Item): number {
  return b.at - a.at || (a.key < b.key ? 1 : -1);
}
