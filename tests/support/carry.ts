import type { RouteStore } from '../../src/store/route-store.ts';

/** Hands everything that a phone has not sent over to another one, as a courier would; the sender keeps its marks. */
export async function carry(from: RouteStore, to: RouteStore): Promise<void> {
  const { patches } = await from.courier.offer();
  const answer = {
    epoch: 'e1',
    now: Date.now(),
    stale: [],
    rejected: [],
    cursors: {},
    patches: [...patches],
    more: false,
  };
  await to.courier.receive(answer, [], Date.now());
}
