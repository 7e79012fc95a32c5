import type { RouteStore } from '../../src/store/route-store.ts';
import { answerOf } from './answer.ts';

/** Hands everything that a phone has not sent over to another one, as a courier would; the sender keeps its marks. */
export async function carry(from: RouteStore, to: RouteStore): Promise<void> {
  const { patches } = await from.courier.offer();
  // Told by the phone's own clock, which is right then.
  await to.courier.receive(answerOf({ patches: [...patches], now: to.now() }), [], to.now());
}
