import { createHash, webcrypto } from 'node:crypto';
import { setImmediate as endpointTurn } from 'node:timers';
import type { Loop } from './loop.ts';

interface Present {
  loop: Loop | undefined;
}

/**
 * Puts the clockwork of a history in the place of the machine's own: what IndexedDB, timers and hashes wait for goes
 * through its queue. To be called before Dexie is loaded.
 */
export function takeGlobals(present: Present): void {
  const all = globalThis as Record<string, unknown>;
  const loop = () => {
    if (present.loop === undefined) throw new Error('nothing happens outside a history');
    return present.loop;
  };
  console.warn = () => undefined;
  // Tabs of one phone hear of each other through Dexie itself; other histories are none of theirs.
  delete all['BroadcastChannel'];
  // Bodies travel as they are: zipping is done by threads, in no order that could be repeated.
  delete all['CompressionStream'];
  all['setImmediate'] = (run: () => void) => present.loop?.add(run);
  // The endpoint is another machine: a call of it is one task, however many turns it takes there.
  all['endpointTurn'] = endpointTurn;
  all['setTimeout'] = (run: () => void, ms = 0) => loop().setTimer(run, ms);
  all['clearTimeout'] = (id: unknown) => present.loop?.dropTimer(id);
  const never = new AbortController().signal;
  AbortSignal.timeout = () => never;
  // What Yjs calls its clients by decides which of two letters comes first.
  const random = webcrypto.getRandomValues.bind(webcrypto);
  webcrypto.getRandomValues = (values) => {
    if (present.loop === undefined || !(values instanceof Uint32Array)) return random(values);
    for (let at = 0; at < values.length; at += 1)
      values[at] = Math.floor(present.loop.chance.next() * 2 ** 32);
    return values;
  };
  const unseeded = Math.random;
  Math.random = () => present.loop?.chance.next() ?? unseeded();
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = (name: AlgorithmIdentifier, data: BufferSource) => {
    // As it is loaded, Dexie asks for a hash to know the promises of the browser by.
    if (present.loop === undefined) return digest(name, data);
    return new Promise<ArrayBuffer>((resolve) => {
      const bytes = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer) : new Uint8Array(data);
      const hash = createHash('sha256').update(bytes).digest();
      loop().add(() => resolve(new Uint8Array(hash).buffer));
    });
  };
}
