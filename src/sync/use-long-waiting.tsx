import { waitingAge } from '../domain/waiting.ts';
import type { RouteStore } from '../store/route-store.ts';
import { useQuery, useStore } from '../store/use-query.tsx';
import { useWallClock } from '../store/use-wall-clock.tsx';
import { listMedia } from './media-plan.ts';
import type { SyncFault } from './outcome.ts';
import { useCourier } from './use-courier.tsx';
import { type MediaHeld, useMediaHeld } from './use-media-leave.ts';

/** What no signal mends: nobody has to walk for it. */
const NO_SIGNAL = ['down', 'blocked', 'not_bitacora'] as const satisfies readonly SyncFault[];

/** Things that have been on this phone only for long. */
export interface LongWaiting {
  readonly count: number;
  /** since when the oldest waits, ms; undefined where the phone's clock was changed since */
  readonly since: number | undefined;
  /** what would let them go: signal, what holds back sound and pictures where they alone wait, or the end of a fault */
  readonly help: 'signal' | MediaHeld | (typeof NO_SIGNAL)[number];
}

/** What has been on this phone only for long, words and sound alike; undefined where nothing has. */
export function useLongWaiting(): LongWaiting | undefined {
  const courier = useCourier();
  const { profile } = useStore();
  const { instant } = useWallClock();
  const waiting = useQuery(oldestWaiting);
  const held = useMediaHeld();
  if (courier === undefined || waiting === undefined) return undefined;
  const { count, since, offset, records } = waiting;
  const age = waitingAge({ since, now: instant + offset, made: profile.created });
  if (age === 'short') return undefined;
  const fault = NO_SIGNAL.find((each) => each === courier.state.value.fault);
  const help = (records === 0 ? held : undefined) ?? fault ?? 'signal';
  return { count, since: age === 'long' ? since : undefined, help };
}

/** `since` by this phone's clock with what it learnt of the endpoint's, as rows keep it. */
async function oldestWaiting(store: RouteStore) {
  const { offset } = await store.courier.courier();
  const { records, since } = await store.queries.waiting();
  const sounds = await soundsHere(store);
  const all = [...(since === 0 ? [] : [since]), ...sounds.map((at) => at + offset)];
  return { count: records + sounds.length, records, since: all.length > 0 ? Math.min(...all) : 0, offset };
}

/** When each sound and picture was made of which no endpoint has every part, ms. */
async function soundsHere({ media, queries }: RouteStore): Promise<number[]> {
  const waiting = new Set(await media.waiting());
  if (waiting.size === 0) return [];
  const items = await queries.ofKind('media');
  const entries = await listMedia(items, media);
  const here = new Set(
    entries.filter(({ hashes }) => hashes.some((hash) => waiting.has(hash))).map(({ id }) => id),
  );
  return items.filter(({ id }) => here.has(id)).map(({ at }) => at);
}
