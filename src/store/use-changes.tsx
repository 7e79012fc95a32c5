import { useEffect } from 'preact/hooks';
import {
  type ByOthers,
  type ChangedStop,
  changesSince,
  differing,
  type KeptStop,
  type Memory,
  remember,
} from '../domain/changed-stops.ts';
import { deviceOf } from '../domain/device.ts';
import { stampDevice } from '../merge/stamp.ts';
import { keepLook, readLook } from './looked.ts';
import type { RouteStore } from './route-store.ts';
import type { Row } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** Where what one remembers of the programme lies, beside what one has read of texts. */
const ROUTE = { scope: 'programme', id: 'route' } as const;
const STOPS = 'stops';

/** What is new in the programme, and how it is settled. */
export interface Changes {
  /** what others changed since one last looked */
  readonly list: readonly ChangedStop[];
  /** Settles all of it; true once it is on disk. */
  readonly seen: () => Promise<boolean>;
}

/**
 * What has changed in the programme since this person last said that they have seen it, on this phone.
 * @param whole whether all that the route holds may be taken to be here: what is here then is what one begins with
 */
export function useChanges(whole: boolean): Changes {
  const store = useStore();
  const save = useSave();
  const read = useQuery(readChanges);
  const due = read && (read.memory === undefined ? whole && read.stops.length > 0 : read.own);
  useEffect(() => {
    if (!read || !due) return;
    // What one changed oneself is known at once, and what is here at the beginning is where one begins.
    // Lost, it is told once more.
    void keepLook(store.kept, ROUTE, STOPS, read.next).catch(() => undefined);
  }, [store, read, due]);
  return {
    list: read?.list ?? [],
    seen: () =>
      save(async () => {
        if (read) await keepLook(store.kept, ROUTE, STOPS, remember(read.stops));
      }),
  };
}

async function readChanges(store: RouteStore) {
  const { queries, kept } = store;
  const [live, binned] = await Promise.all([queries.ofKind('activity'), queries.ofKind('activity', 'bin')]);
  const stops = [...live, ...binned].map(
    ({ id, values, state }): KeptStop => ({ id, values, inBin: state === 'bin' }),
  );
  const memory = await readLook(kept, ROUTE, STOPS);
  if (memory === undefined) return { stops, memory, list: [], own: false, next: remember(stops) };
  const ids = differing(memory, stops);
  const list = ids.length === 0 ? [] : changesSince(memory, stops, await byOthersOf(store, ids));
  const theirs = new Set(list.map(({ activity }) => activity.id));
  const own = ids.filter((id) => !theirs.has(id));
  const next: Memory = { ...memory, ...remember(stops.filter(({ id }) => own.includes(id))) };
  return { stops, memory, list, own: own.length > 0, next };
}

/** Tells by the stamps of a stop who wrote what stands there: any of this person's phones, or somebody else. */
async function byOthersOf({ queries, identity }: RouteStore, ids: readonly string[]): Promise<ByOthers> {
  const { device, member } = await identity();
  const devices = await queries.ofKind('device');
  const mine = new Set(
    devices.filter(({ values }) => deviceOf(values).member === member).map(({ id }) => id),
  );
  mine.add(device);
  const rows = new Map<string, Row | undefined>();
  for (const id of ids) rows.set(id, await queries.row({ scope: 'programme', id }));
  return (id, what) => {
    const writer = writerOf(rows.get(id)?.cells ?? {}, what);
    return writer !== undefined && !mine.has(writer);
  };
}

function writerOf(cells: Row['cells'], what: Parameters<ByOthers>[1]): string | undefined {
  const stamps = Object.values(cells).flatMap((cell) => cell.map(([stamp]) => stamp));
  const stamp =
    what === 'new'
      ? stamps.sort()[0]
      : cells[what === 'bin' || what === 'back' ? '_deleted' : what]?.[0]?.[0];
  return stamp === undefined ? undefined : stampDevice(stamp);
}
