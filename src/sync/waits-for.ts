import type { CourierState } from './courier.ts';

/** What unsent things wait for: their try is under way, signal, a server that fails, or the next try, which comes by itself. */
export type WaitsFor = 'sending' | 'signal' | 'server' | 'turn';

/** As far as the last try tells: nothing is asked of a connection. */
export function waitsFor({ running, elsewhere, fault }: CourierState): WaitsFor {
  if (running || elsewhere) return 'sending';
  if (fault === 'down') return 'server';
  return fault === 'offline' || fault === 'timeout' ? 'signal' : 'turn';
}
