import type { RouteStore } from '../../src/store/route-store.ts';
import { answerOf } from './answer.ts';

/** Hands everything that a phone has not sent over to another one, as a courier would; the sender keeps its marks. */
export async function carry(from: RouteStore, to: RouteStore): Promise<void> {
  const { patches } = await from.courier.offer();
  await to.courier.receive(answerOf({ patches: [...patches] }), [], Date.now());
}
