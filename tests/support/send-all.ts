import type { RouteStore } from '../../src/store/route-store.ts';
import { answerOf } from './answer.ts';

/** Sends all that waits, page by page; the endpoint takes it. Sound and pictures stay where they are. */
export async function sendAll(store: RouteStore): Promise<void> {
  for (;;) {
    const { sent } = await store.courier.offer();
    if (sent.length === 0) return;
    await store.courier.receive(answerOf(), sent, Date.now());
  }
}
