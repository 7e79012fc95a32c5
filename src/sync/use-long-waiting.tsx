import { waitingAge } from '../domain/waiting.ts';
import type { RouteStore } from '../store/route-store.ts';
import { useQuery, useStore } from '../store/use-query.tsx';
import { useWallClock } from '../store/use-wall-clock.tsx';
import type { SyncFault } from './outcome.ts';
import { thingsHere } from './things-here.ts';
import { useCourier } from './use-courier.tsx';
import { useNotTaken } from './use-not-taken.ts';
import { type MediaHeld, useMediaHeld } from './use-media-leave.ts';

/** What no signal mends: nobody has to walk for it. */
const NO_SIGNAL = ['down', 'blocked', 'not_bitacora'] as const satisfies readonly SyncFault[];

/** Things that have been on this phone only for long. */
export interface LongWaiting {
  readonly count: number;
  /** since when the oldest waits, ms; undefined where the phone's clock was changed since */
  readonly since: number | undefined;
  /**
   * what would let them go: signal, what holds back sound and pictures where they alone wait, or the end of a fault;
   * undefined where somebody has to let this phone in first, which is said elsewhere
   */
  readonly help: 'signal' | MediaHeld | (typeof NO_SIGNAL)[number] | undefined;
}

/** What has been on this phone only for long, words and sound alike; undefined where nothing has. */
export function useLongWaiting(): LongWaiting | undefined {
  const courier = useCourier();
  const { profile } = useStore();
  const { instant } = useWallClock();
  const waiting = useQuery(oldestWaiting);
  const held = useMediaHeld();
  const notTaken = useNotTaken();
  if (courier === undefined || waiting === undefined) return undefined;
  const { count, since, offset, hasWords } = waiting;
  const age = waitingAge({ since, now: instant + offset, made: profile.created });
  if (age === 'short') return undefined;
  const fault = NO_SIGNAL.find((each) => each === courier.state.value.fault);
  const help = notTaken ? undefined : ((hasWords ? undefined : held) ?? fault ?? 'signal');
  return { count, since: age === 'long' ? since : undefined, help };
}

/** `since` by this phone's clock with what it learnt of the endpoint's, as rows keep it. */
async function oldestWaiting(store: RouteStore) {
  const { offset } = await store.courier.courier();
  const { count, since, media } = await thingsHere(store);
  const all = [...(since === 0 ? [] : [since]), ...media.map(({ item }) => item.at + offset)];
  return { count, hasWords: since > 0, since: all.length > 0 ? Math.min(...all) : 0, offset };
}
