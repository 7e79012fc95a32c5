import type { MiddlewareHandler } from 'hono';
import { type Allowance, createAllowance } from './allowance.ts';
import type { Rates } from './context.ts';
import { sha256Hex } from './digest.ts';
import { addressOf, isForwarded, type Peer } from './peer.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';
import { bearerOf } from './visitor.ts';

/** Answers to those who have no token here that say: this secret is none. */
const FAILURES = new Set([401, 403, 410]);
/** A wrong setup key, which a person may have chosen, counts as so many wrong tokens, which nobody can guess. */
const KEY_COST = 10;

/** What the gate leans on; `proxies` is how many stand in front and are believed about addresses. */
export interface GateSettings {
  readonly store: Pick<Store, 'knowsToken'>;
  readonly clock: () => number;
  readonly tally: Tally;
  readonly rates: Rates;
  readonly proxies: number;
}

/** Lets requests through, or answers 429 in their place. */
export interface Gate {
  readonly handle: MiddlewareHandler<{ Bindings: Peer }>;
  /** Forgets addresses and tokens that have been quiet for a minute. */
  sweep(): void;
}

/**
 * Lets through so many requests a minute from one device, and from one address, behind which a whole village may sit. What
 * fails counts apart and by address alone, so that nobody tries secrets at length, and phones that are known there go on.
 */
export function createGate({ store, clock, tally, rates, proxies }: GateSettings): Gate {
  const devices = createAllowance(rates.device, clock);
  const addresses = createAllowance(rates.address, clock);
  const failures = createAllowance(rates.failures, clock);
  const take = (allowance: Allowance, key: string, by: 'device' | 'address') => {
    const wait = allowance.take(key);
    if (wait === 0) return;
    tally.note({ event: 'rate-limited', by });
    throw slowDown(wait);
  };
  return {
    async handle(c, next) {
      const { headers } = c.req.raw;
      if (proxies === 0 && isForwarded(headers)) tally.note({ event: 'proxy-unknown' });
      const address = addressOf(headers, c.env ?? {}, proxies);
      if (address !== undefined) take(addresses, address, 'address');
      const token = bearerOf(c.req.raw);
      const hash = token === undefined ? undefined : sha256Hex(token);
      if (hash !== undefined && (await store.knowsToken(hash))) {
        take(devices, hash, 'device');
        return next();
      }
      const wait = address === undefined ? 0 : failures.wait(address);
      if (wait > 0) {
        tally.note({ event: 'rate-limited', by: 'failures' });
        throw slowDown(wait);
      }
      await next();
      if (!FAILURES.has(c.res.status)) return;
      tally.refused();
      if (address !== undefined) failures.charge(address, isKey(c.req.path) ? KEY_COST : 1);
    },
    sweep() {
      for (const allowance of [devices, addresses, failures]) allowance.sweep();
    },
  };
}

function isKey(path: string): boolean {
  return /\/routes\/?$/.test(path);
}

function slowDown(wait: number): Refusal {
  return new Refusal('slow_down', 'That is too much at once; wait and go on.', { wait });
}
