import type { RouteStore } from '../../src/store/route-store.ts';

/** A phone so slow that of two writes one after the other a screen reads only what the second one left. */
export function slowAnswers(store: RouteStore): RouteStore {
  const live: RouteStore['live'] = (read) =>
    store.live(async () => {
      const answer = await read();
      await new Promise((done) => setTimeout(done, 300));
      return answer;
    });
  return { ...store, live };
}
