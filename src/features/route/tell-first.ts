import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import type { CallFault } from '../../sync/outcome.ts';

/** How often it is asked whether this page, another tab or the worker has told the endpoint meanwhile, and how long apart, ms. */
const TRIES = 60;
const APART = 500;

/** A route or a phone that the endpoint hasn't been told of is told first; gives why that failed. */
export async function tellFirst(courier: Courier, store: RouteStore): Promise<CallFault | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!(await store.identity()).pending) return undefined;
    await courier.sync();
    // A moment after a route was made, this page's own first try, the page before it or the worker may still be telling it.
    const { running, elsewhere } = courier.state.value;
    if (!running && elsewhere !== true) break;
    await new Promise((resolve) => setTimeout(resolve, APART));
  }
  if (!(await store.identity()).pending) return undefined;
  return { ok: false, reason: courier.state.value.fault ?? 'offline' };
}
