import { waitingAge } from '../domain/waiting.ts';
import type { RouteStore } from '../store/route-store.ts';
import { useQuery, useStore } from '../store/use-query.tsx';
import { useWallClock } from '../store/use-wall-clock.tsx';
import { listMedia } from './media-plan.ts';
import { useCourier } from './use-courier.tsx';

/** Things that have been on this phone only for long. */
export interface LongWaiting {
  readonly count: number;
  /** since when the oldest waits, ms; undefined where the phone's clock was changed since */
  readonly since: number | undefined;
}

/** What has been on this phone only for long, words and sound alike; undefined where nothing has. */
export function useLongWaiting(): LongWaiting | undefined {
  const courier = useCourier();
  const { profile } = useStore();
  const { instant } = useWallClock();
  const waiting = useQuery(oldestWaiting);
  if (courier === undefined || waiting === undefined) return undefined;
  const { count, since, offset } = waiting;
  const age = waitingAge({ since, now: instant + offset, made: profile.created });
  if (age === 'short') return undefined;
  return { count, since: age === 'long' ? since : undefined };
}

/** `since` by this phone's clock with what it learnt of the endpoint's, as rows keep it. */
async function oldestWaiting(store: RouteStore): Promise<{ count: number; since: number; offset: number }> {
  const { offset } = await store.courier.courier();
  const { records, since } = await store.queries.waiting();
  const sounds = await soundsHere(store);
  const all = [...(since === 0 ? [] : [since]), ...sounds.map((at) => at + offset)];
  return { count: records + sounds.length, since: all.length > 0 ? Math.min(...all) : 0, offset };
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
