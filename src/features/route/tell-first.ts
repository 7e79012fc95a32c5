import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import type { CallFault } from '../../sync/outcome.ts';

/** A route or a phone that the endpoint hasn't been told of is told first; gives why that failed. */
export async function tellFirst(courier: Courier, store: RouteStore): Promise<CallFault | undefined> {
  if (!(await store.identity()).pending) return undefined;
  await courier.sync();
  if (!(await store.identity()).pending) return undefined;
  return { ok: false, reason: courier.state.value.fault ?? 'offline' };
}
