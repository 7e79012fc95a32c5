import { type ReadonlySignal, signal } from '@preact/signals';
import type { RouteStore } from '../store/route-store.ts';
import type { Progress } from './chunks.ts';
import type { CallFault, Outcome, SyncFault } from './outcome.ts';
import type { MediaLeave } from './data-saver.ts';
import type { StopChannel } from './stop-channel.ts';
import type { Transport } from './transport.ts';

/** Where the courier is. What waits, and since when, is asked of the store, never of a connection. */
export interface CourierState {
  readonly running: boolean;
  /** another tab or the worker is at it, as far as this page knows */
  readonly elsewhere?: boolean;
  readonly progress?: Progress;
  /** why the last try came to nothing */
  readonly fault?: SyncFault;
  /** instant of the last whole sync, ms; 0 before the first on this page */
  readonly done: number;
}

/** What a courier leans on; all of it is handed in, so that a simulation can be its network and its clock. */
export interface CourierSettings {
  readonly now: () => number;
  readonly fetch: typeof fetch;
  readonly mediaLeave: () => Promise<MediaLeave>;
  /** runs one sync of a route at a time, page or worker; false where another is at it, and nothing was run */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<boolean>;
  /** asks the service worker to go on when there is signal, with the app closed too */
  readonly later: () => Promise<void>;
  /** between this page, other tabs and the worker */
  readonly stops: StopChannel;
  readonly setTimer: (run: () => void, ms: number) => () => void;
}

/** What became of asking for some media. */
export interface Fetched {
  /** chunks that came */
  readonly pulled: number;
  /** chunks that the endpoint hasn't got either: they are still on the phone that made them */
  readonly absent: number;
  /** chunks that somebody had erased: they come no more */
  readonly erased: number;
}

/** Carries a route between this phone and its endpoint while a page is open. */
export interface Courier {
  readonly state: ReadonlySignal<CourierState>;
  /** Tries now: a person asks for it. */
  sync(): Promise<void>;
  /** Tries now, as there may be signal again; not where a person has stopped the last try. */
  wake(): Promise<void>;
  /** Breaks off the try that is under way, here, in another tab or in the worker. What has gone over stays there; the next try is ten minutes away, or asked for. */
  stop(): void;
  /** Sends and fetches sound and pictures now, whatever the data saver says. */
  syncMedia(): Promise<void>;
  /** Fetches the sound or picture of some media records now, for a person who wants to hear it. */
  fetchMedia(ids: readonly string[]): Promise<Outcome<Fetched>>;
  /** Starts the timer and listens to what is written; returns how to stop, for good. */
  start(): () => void;
  transport(): Promise<Transport>;
}

/** Between tries, ms: soon after a write; a minute when all is well; doubling to ten minutes after faults. */
const SOON = 1500;
const CALM = 60_000;
const LONGEST = 600_000;

/** A courier that stands still until it is started. It throws nothing: what came to nothing is in its state. */
export function createCourier(store: RouteStore, settings: CourierSettings): Courier {
  const state = signal<CourierState>({ running: false, done: 0 });
  let faults = 0;
  let cancel: (() => void) | undefined;
  /** a person asked for sound and pictures while another try was under way */
  let wanted = false;
  /** a person has stopped the last try */
  let stopped = false;
  let current: AbortController | undefined;
  const over = new AbortController();
  const transport = async (signal = over.signal) => {
    const { endpoint, route, token } = await store.identity();
    const { createTransport } = await import('./transport.ts');
    return createTransport({ endpoint, route, token, fetch: settings.fetch, signal });
  };
  const set = (changes: Partial<CourierState>) => {
    state.value = { ...state.value, ...changes };
  };
  const round = async (asked: boolean, signal: AbortSignal) => {
    const leave = asked ? 'yes' : await settings.mediaLeave();
    // What carries is read once there is something to carry: no screen waits for it.
    const { syncRoute } = await import('./engine.ts');
    const outcome = await syncRoute({
      store,
      transport: await transport(signal),
      now: settings.now,
      media: leave === 'yes',
      cautious: faults > 0,
      onProgress: (progress) => set({ progress }),
    });
    const { fault: _before, ...rest } = state.value;
    faults = outcome.ok || isTold(outcome) ? 0 : faults + 1;
    state.value = outcome.ok ? { ...rest, done: settings.now() } : { ...rest, fault: outcome.reason };
    if (signal.aborted) return LONGEST;
    if (!outcome.ok) return waitAfter(faults, outcome.retryAfter);
    return (await store.queries.waiting()).records > 0 ? SOON : CALM;
  };
  const attempt = async (asked: boolean) => {
    let next = LONGEST;
    set({ running: true, elsewhere: false });
    const media = asked || wanted;
    wanted = false;
    stopped = false;
    current = new AbortController();
    const { signal } = current;
    if (over.signal.aborted) current.abort();
    try {
      next = await round(media, signal);
    } catch (error) {
      // The phone itself failed: said in words, and tried again like any other fault.
      console.warn('a sync was broken off', error);
      faults += 1;
      set({ fault: 'phone' });
      next = waitAfter(faults);
    } finally {
      current = undefined;
      const { progress: _ended, ...rest } = state.value;
      state.value = { ...rest, running: false };
      plan(wanted ? SOON : next);
    }
    if (faults > 0) await settings.later();
  };
  const run = async (asked: boolean) => {
    if (over.signal.aborted) return;
    const ran = await settings.alone(`bitacora-sync-${store.profile.id}`, () => attempt(asked));
    if (ran) return;
    // Another tab, the worker or this page is at it; what it leaves is ours to try again.
    wanted ||= asked;
    if (state.value.running || stopped) return;
    set({ elsewhere: true });
    plan(SOON);
  };
  const plan = (ms: number) => {
    cancel?.();
    if (!over.signal.aborted) cancel = settings.setTimer(() => void run(false), ms);
  };
  const halt = () => {
    const { running, elsewhere } = state.value;
    if (!running && !elsewhere) return;
    stopped = true;
    wanted = false;
    current?.abort();
    if (running) return;
    set({ elsewhere: false, fault: 'stopped' });
    plan(LONGEST);
  };
  return {
    state,
    transport,
    sync() {
      stopped = false;
      return run(false);
    },
    syncMedia() {
      stopped = false;
      return run(true);
    },
    wake: async () => (stopped ? undefined : run(false)),
    stop() {
      settings.stops.tell();
      halt();
    },
    async fetchMedia(ids) {
      const { fetchMedia } = await import('./fetch-media.ts');
      return fetchMedia(store, await transport(), ids);
    },
    start() {
      void run(false);
      const deafen = settings.stops.listen(halt);
      const subscription = store
        .live(() => store.queries.waiting())
        .subscribe(({ records }) => {
          if (records === 0 || state.value.running || stopped) return;
          void settings.later();
          if (faults === 0) plan(SOON);
        });
      return () => {
        subscription.unsubscribe();
        deafen();
        over.abort();
        current?.abort();
        cancel?.();
      };
    },
  };
}

/** A person has stopped it, or the endpoint says when to go on: no fault that grows, else a long upload would come to a halt. */
function isTold({ reason, retryAfter }: CallFault): boolean {
  return reason === 'stopped' || (reason === 'slow_down' && retryAfter !== undefined);
}

/** Doubling from six seconds to ten minutes, and never sooner than the endpoint asks for. */
function waitAfter(faults: number, retryAfter = 0): number {
  return Math.max(retryAfter, Math.min(LONGEST, SOON * 2 ** Math.min(faults + 1, 10)));
}
