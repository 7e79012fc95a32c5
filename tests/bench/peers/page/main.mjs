import { openPouch } from './pouch.mjs';
import { openRx } from './rx.mjs';

/** What the measurement calls from outside: as `Peers` in ../peer.ts. */
Object.assign(globalThis, { peers: { pouchdb: openPouch, rxdb: openRx } });
