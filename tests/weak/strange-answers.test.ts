import 'fake-indexeddb/auto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../endpoint/server.ts';
import { sha256 } from '../../src/store/media-chunks.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import { syncRecords } from '../../src/sync/records.ts';
import { createTransport, type Transport } from '../../src/sync/transport.ts';
import { note, useSyncedTeam } from '../support/synced-team.ts';

const { fetch: real, sync, team } = useSyncedTeam();

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A transport to something that answers as the test says, over a real connection. */
async function answering(
  answer: (out: ServerResponse, path: string) => void,
  settings: { timeout?: number; signal?: AbortSignal } = {},
): Promise<Transport> {
  server = createServer((incoming, out) => answer(out, incoming.url ?? ''));
  const endpoint = await listen(server, '127.0.0.1', 0);
  return createTransport({
    endpoint,
    route: 'r',
    token: 't',
    fetch,
    ...settings,
  });
}

const page = { epoch: null, cursors: {}, patches: [] };
const empty = { epoch: 'e', now: 1, stale: [], rejected: [], cursors: {}, patches: [], more: false };

describe('what answers in the place of the endpoint', () => {
  it('and sends elsewhere, to sign in, is told from no signal', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const portal = await answering((out) =>
        out.writeHead(status, { Location: 'http://portal.test/' }).end(),
      );
      expect(await portal.sync(page)).toEqual({ ok: false, reason: 'not_bitacora' });
      server?.close();
    }
  });

  it('and says 200 with a page of its own is told too', async () => {
    const portal = await answering((out) =>
      out.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in'),
    );
    expect(await portal.sync(page)).toEqual({ ok: false, reason: 'not_bitacora' });
    expect(await portal.missing([])).toEqual({ ok: false, reason: 'not_bitacora' });
    const put = await portal.putChunk('a'.repeat(64), new ArrayBuffer(4));
    expect(put).toEqual({ ok: false, reason: 'not_bitacora' });
  });

  it('and never answers is given up after its time', async () => {
    const silent = await answering(() => undefined, { timeout: 40 });
    expect(await silent.welcome()).toEqual({ ok: false, reason: 'timeout' });
  });

  it('and begins an answer that never ends is given up too', async () => {
    const slow = await answering((out) => void out.writeHead(200).write('{"protocol":'), { timeout: 40 });
    expect(await slow.welcome()).toEqual({ ok: false, reason: 'timeout' });
  });

  it('and is waited for is let go of when a person stops', async () => {
    const person = new AbortController();
    const silent = await answering(() => undefined, { signal: person.signal });
    setTimeout(() => person.abort(), 20);
    expect(await silent.sync(page)).toEqual({ ok: false, reason: 'stopped' });
    expect(await silent.sync(page)).toEqual({ ok: false, reason: 'stopped' });
  });
});

describe('an endless answer', () => {
  /** Pours until the other side lets go; gives how much it got rid of. */
  async function pourer(status = 200) {
    const poured = { bytes: 0, closed: false };
    const block = Buffer.alloc(64 * 1024, ' ');
    const transport = await answering((out) => {
      out.on('close', () => (poured.closed = true));
      out.writeHead(status);
      const pour = () => {
        let taken = true;
        while (taken && !out.destroyed && poured.bytes < 200e6) {
          poured.bytes += block.length;
          taken = out.write(block);
        }
        if (!taken) out.once('drain', pour);
      };
      pour();
    });
    return { transport, poured };
  }

  it('is read only as far as an answer may be long, and the connection is let go', async () => {
    const { transport, poured } = await pourer();
    expect(await transport.sync(page)).toEqual({ ok: false, reason: 'strange' });
    await expect.poll(() => poured.closed).toBe(true);
    expect(poured.bytes).toBeLessThan(40e6);
  });

  it('in the place of a chunk, or of a fault, is let go of sooner', async () => {
    const chunk = await pourer();
    expect(await chunk.transport.getChunk('0'.repeat(64))).toEqual({ ok: false, reason: 'hash' });
    await expect.poll(() => chunk.poured.closed).toBe(true);
    expect(chunk.poured.bytes).toBeLessThan(20e6);
    server?.close();
    const fault = await pourer(500);
    expect(await fault.transport.sync(page)).toEqual({ ok: false, reason: 'down' });
  });
});

describe('an endpoint that answers wrongly', () => {
  const told = async (store: RouteStore, ...answers: object[]) => {
    let at = 0;
    const transport = await answering((out) => {
      out.end(JSON.stringify(answers[Math.min(at, answers.length - 1)]));
      at += 1;
    });
    const outcome = await syncRecords(store, transport, Date.now);
    return { outcome, asked: at };
  };
  const joined = async () => {
    const [store] = (await team()) as [RouteStore];
    await store.write({ ...note, fields: { title: 'mine' } });
    const { epoch } = await store.courier.courier();
    return { store, epoch };
  };

  it('in another shape clears no mark', async () => {
    const { store } = await joined();
    for (const wrong of [[], { ...empty, now: 'soon' }, { ...empty, patches: {} }, 'ok']) {
      expect((await told(store, wrong as object)).outcome).toEqual({ ok: false, reason: 'strange' });
      server?.close();
    }
    expect((await store.queries.waiting()).records).toBe(1);
  });

  it('of things that were never sent puts nothing in the tray and takes nothing off', async () => {
    const { store, epoch } = await joined();
    const stamp = '0193ae8b4c00-0000-aaaaaaaaaa';
    const answer = {
      ...empty,
      epoch,
      now: Date.now(),
      stale: [['team', 'nobody', 'title', stamp]],
      rejected: [
        ['team', 'nobody', 'title', stamp, 'forbidden'],
        ['team', note.id, 'title', stamp, 'invalid'],
        ['moon', 'x', 'y', 'z', 'w'],
      ],
    };
    expect((await told(store, answer)).outcome).toMatchObject({ ok: true });
    expect(await store.queries.refused()).toEqual([]);
    expect((await store.queries.get(note))?.values['title']).toBe('mine');
  });

  it('with a code of a later version keeps what it refused in the tray', async () => {
    const { store, epoch } = await joined();
    const { sent } = await store.courier.offer();
    const rejected = sent.map(({ field, stamp }) => ['team', note.id, field, stamp, 'moonlight']);
    await told(store, { ...empty, epoch, now: Date.now(), rejected });
    expect((await store.queries.refused()).map(({ code }) => code)).toContain('moonlight');
  });

  it('with cursors that go back is not asked for the same again, nor for ever', async () => {
    const { store, epoch } = await joined();
    const before = (await store.courier.courier()).cursors;
    const back = { ...empty, epoch, now: Date.now(), cursors: { team: 0, commons: 0 }, more: true };
    const { outcome, asked } = await told(store, back);
    expect(outcome).toEqual({ ok: false, reason: 'strange' });
    expect(asked).toBeLessThan(5);
    expect((await store.courier.courier()).cursors).toEqual(before);
  });

  it('with another epoch, and no word of it, is not believed', async () => {
    const { store } = await joined();
    const { outcome } = await told(store, { ...empty, epoch: 'another', now: Date.now() });
    expect(outcome).toEqual({ ok: false, reason: 'strange' });
    expect((await store.queries.waiting()).records).toBe(1);
  });

  it('with a new role each time comes to an end', async () => {
    const { store, epoch } = await joined();
    const answers = Array.from({ length: 30 }, (_, at) => ({
      ...empty,
      epoch,
      now: Date.now(),
      role: at % 2 === 0 ? 'facilitator' : 'coordinator',
    }));
    expect((await told(store, ...answers)).asked).toBeLessThan(6);
  });
});

it('a chunk that comes damaged is left out, the others come, and it is asked for again', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  const chunks = Array.from({ length: 4 }, () => new Uint8Array(randomBytes(2000)).buffer);
  const hashes = await Promise.all(chunks.map(sha256));
  for (const chunk of chunks) await a.media.putChunk(chunk);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 8000, chunks: hashes };
  await a.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file } });
  await sync(a);
  const damaging: typeof fetch = async (input, init) => {
    const answer = await real(String(input), init);
    if (!String(input).endsWith(hashes[1] ?? '') || init?.method === 'PUT') return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    return new Response(bytes);
  };
  expect(await sync(b, damaging)).toEqual({ ok: false, reason: 'hash' });
  expect(await b.media.missing(hashes)).toEqual([hashes[1]]);
  expect(await sync(b)).toMatchObject({ ok: true });
  expect(await b.media.missing(hashes)).toEqual([]);
});
