import type { ChunkStore } from './chunk-store.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';

/** Requests a minute; 0 is no limit. */
export interface Rates {
  /** from one device */
  readonly device: number;
  /** from one address, however many devices are behind it */
  readonly address: number;
  /** with an unknown token, invite or setup key, from one address */
  readonly failures: number;
}

/** What an operator decides (docs/protocol.md, section 10), as far as the calls need it. */
export interface AppSettings {
  /** anyone may create routes, unless a proxy forwarded the request */
  readonly open: boolean;
  /** SHA-256 (hex) of the key that may create routes */
  readonly setupKeyHash: string;
  /** app origins that CORS answers; `*` for all */
  readonly origins: readonly string[];
  /** media that a route may store, bytes */
  readonly routeBytes: number;
  readonly rates: Rates;
  /** how many proxies of the operator's own stand before the endpoint */
  readonly proxies: number;
}

/** What the calls work with: storage, time in ms, random bytes, settings, and where the operator is told of things. */
export interface Context {
  readonly store: Store;
  readonly chunks: ChunkStore;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly settings: AppSettings;
  readonly tally: Tally;
}
