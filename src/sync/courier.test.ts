import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { makePhone } from '../../tests/support/phone.ts';
import type { RouteStore } from '../store/route-store.ts';
import { type CourierSettings, createCourier } from './courier.ts';

let store: RouteStore;
afterEach(() => store.close());

interface Timer {
  readonly run: () => void;
  readonly ms: number;
}

/** A courier whose timers stand still until they are run by hand. */
async function courierWith(settings: Partial<CourierSettings> = {}) {
  store = await makePhone();
  const timers = new Set<Timer>();
  const courier = createCourier(store, {
    now: Date.now,
    fetch: () => Promise.reject(new TypeError('no signal')),
    mediaLeave: async () => 'no',
    alone: (_name, run) => run().then(() => true),
    later: async () => {},
    stops: { tell: () => {}, listen: () => () => {} },
    setTimer: (run, ms) => {
      const timer = { run, ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    ...settings,
  });
  return { courier, timers };
}

describe('the courier', () => {
  it('tries again later where another tab or the worker is at it', async () => {
    const { courier, timers } = await courierWith({ alone: async () => false });
    await courier.sync();
    expect(timers.size).toBe(1);
  });

  it('sends sound when the other is done, where a person has asked for it meanwhile', async () => {
    const alone = vi.fn<CourierSettings['alone']>(async () => false);
    const mediaLeave = vi.fn(async () => 'no' as const);
    const { courier, timers } = await courierWith({ alone, mediaLeave });
    await courier.syncMedia();
    alone.mockImplementation((_name, run) => run().then(() => true));
    for (const timer of timers) timer.run();
    await soon(() => expect(courier.state.value.fault).toBe('offline'));
    expect(mediaLeave).not.toHaveBeenCalled();
  });

  it('says that a try came to nothing, and tries again, where the phone itself fails', async () => {
    const mediaLeave = () => Promise.reject(new Error('the settings can not be read'));
    const { courier, timers } = await courierWith({ mediaLeave });
    await courier.sync();
    expect(courier.state.value).toMatchObject({ running: false, fault: 'phone' });
    expect(timers.size).toBe(1);
  });

  it('goes on when the endpoint says so, however often it says it, and shows no fault that grows', async () => {
    const fetch = () =>
      Promise.resolve(
        new Response('{"error":"slow_down","message":"wait"}', {
          status: 429,
          headers: { 'Retry-After': '9' },
        }),
      );
    const { courier, timers } = await courierWith({ fetch });
    for (let round = 0; round < 12; round += 1) {
      await courier.sync();
      expect(courier.state.value).toMatchObject({ running: false, fault: 'slow_down' });
      expect([...timers].map(({ ms }) => ms)).toEqual([9000]);
    }
  });

  it('stops when a person says so, and neither a write nor signal starts it before ten minutes are over', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) =>
      new Promise((_, lost) => {
        asked.push(String(input));
        init?.signal?.addEventListener('abort', () => lost(new DOMException('stopped', 'AbortError')));
      });
    const later = vi.fn(async () => {});
    const { courier, timers } = await courierWith({ fetch, later });
    const end = courier.start();
    await soon(() => expect(asked).toHaveLength(1));
    later.mockClear();
    courier.stop();
    await soon(() => expect(courier.state.value).toMatchObject({ running: false, fault: 'stopped' }));
    await store.write({ scope: 'team', kind: 'note', id: 'n1', fields: { title: 'later' } });
    await courier.wake();
    await new Promise((done) => setTimeout(done, 50));
    expect([...timers].map(({ ms }) => ms)).toEqual([600_000]);
    expect(later).not.toHaveBeenCalled();
    expect(asked).toHaveLength(1);
    void courier.sync();
    await soon(() => expect(asked).toHaveLength(2));
    end();
    await soon(() => expect(courier.state.value.running).toBe(false));
  });

  it('says that another is at it, and has it stopped there', async () => {
    const tell = vi.fn();
    const { courier, timers } = await courierWith({
      alone: async () => false,
      stops: { tell, listen: () => () => {} },
    });
    await courier.sync();
    expect(courier.state.value).toMatchObject({ running: false, elsewhere: true });
    courier.stop();
    expect(tell).toHaveBeenCalledOnce();
    expect(courier.state.value).toMatchObject({ elsewhere: false, fault: 'stopped' });
    expect([...timers].map(({ ms }) => ms)).toEqual([600_000]);
  });

  it('stops when another tab says that a person has', async () => {
    let hear = () => {};
    const fetch: typeof globalThis.fetch = (_input, init) =>
      new Promise((_, lost) => init?.signal?.addEventListener('abort', () => lost(new Error('stopped'))));
    const stops = {
      tell: () => {},
      listen: (run: () => void) => {
        hear = run;
        return () => {};
      },
    };
    const { courier } = await courierWith({ fetch, stops });
    const end = courier.start();
    await soon(() => expect(courier.state.value.running).toBe(true));
    hear();
    await soon(() => expect(courier.state.value).toMatchObject({ running: false, fault: 'stopped' }));
    end();
  });

  it('comes to rest when the route is closed in the middle of a try', async () => {
    let answer = () => {};
    const fetch = () => new Promise<Response>((_, lost) => (answer = () => lost(new TypeError('lost'))));
    const { courier, timers } = await courierWith({ fetch });
    const stop = courier.start();
    await soon(() => expect(courier.state.value.running).toBe(true));
    await new Promise((done) => setTimeout(done, 50));
    stop();
    answer();
    await soon(() => expect(courier.state.value.running).toBe(false));
    await courier.sync();
    expect(timers.size).toBe(0);
  });
});
