import type { CourierState } from './courier.ts';

/** What unsent things wait for: their try is under way, signal, or the next try, which comes by itself. */
export type WaitsFor = 'sending' | 'signal' | 'turn';

/** As far as the last try tells: nothing is asked of a connection. */
export function waitsFor({ running, elsewhere, fault }: CourierState): WaitsFor {
  if (running || elsewhere) return 'sending';
  return fault === 'offline' || fault === 'timeout' ? 'signal' : 'turn';
}
