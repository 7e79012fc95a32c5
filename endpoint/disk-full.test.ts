/** A disk that is full: 507, nothing half there, and everything that is there can still be read. */
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newMember, newRoute, sha256, type WireValue } from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint, type TestSettings } from '../tests/endpoint.ts';
import { openChunkFolder } from './chunk-folder.ts';
import type { Entry } from './log.ts';
import { openSqlite } from './sqlite.ts';

vi.setConfig({ testTimeout: 120_000 });

const started: TestEndpoint[] = [];
const entries: Entry[] = [];
const start = async (settings: TestSettings = {}) => {
  const endpoint = await startEndpoint({ log: (entry) => entries.push(entry), ...settings });
  started.push(endpoint);
  return endpoint;
};
afterEach(async () => {
  entries.length = 0;
  for (const endpoint of started.splice(0)) await endpoint.stop();
});

const note = (id: string, value: WireValue) => ({
  scope: 'team',
  kind: 'note',
  id,
  cells: { title: [value] },
});
const large = 'x'.repeat(60_000);

describe('records on a full disk', () => {
  test('are refused whole, those that are there are read, and what finds space again is taken', async () => {
    let now = Date.now();
    const endpoint = await start({ clock: () => now });
    const ana = await newRoute(endpoint);
    await ana.push(note('before', [ana.stamp(1), 'kept', {}]));
    endpoint.leavePages(8);
    const patches = Array.from({ length: 20 }, (_, at) => note(`n${at}`, [ana.stamp(at + 2), large, {}]));
    for (let round = 0; round < 2; round += 1) {
      const answer = await ana.sync({ patches });
      expect([answer.status, answer.body.error]).toEqual([507, 'full']);
    }
    now += 120_000;
    expect([...(await ana.pull('team')).items.values()]).toEqual(['["kept",{}]']);
    expect((await ana.call('GET', `/routes/${ana.route}/members`)).status).toBe(200);
    expect((await ana.call('GET', `/routes/${ana.route}/digest?scope=team`)).body.count).toBe(1);
    expect((await ana.call('GET', `/routes/${ana.route}/records/before/history?scope=team`)).status).toBe(
      200,
    );
    const full = entries.filter(({ event }) => event === 'disk-full');
    expect(full).toEqual([{ event: 'disk-full', call: 'sync', code: 'SQLITE_FULL', count: 1 }]);
    endpoint.leavePages(5000);
    expect((await ana.sync({ patches })).status).toBe(200);
    expect((await ana.pull('team')).items.size).toBe(21);
  });

  test('bring nobody else down: who asks at the same time and needs no space is answered', async () => {
    const endpoint = await start();
    const ana = await newRoute(endpoint);
    const luz = await newMember(endpoint, ana, 'facilitator');
    await ana.push(note('before', [ana.stamp(1), 'kept', {}]));
    endpoint.leavePages(8);
    const patches = Array.from({ length: 20 }, (_, at) => note(`n${at}`, [ana.stamp(at + 2), large, {}]));
    const answers = await Promise.all([
      ana.sync({ patches }),
      luz.sync({ cursors: { team: 0 } }),
      ana.sync({ patches }),
      luz.sync({ cursors: { team: 0 } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([507, 200, 507, 200]);
    expect(answers[1]?.body.patches).toHaveLength(1);
  });

  test('don’t keep an endpoint from starting: it writes nothing to a file that is there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-full-'));
    const file = path.join(folder, 'bitacora.sqlite');
    await (await openSqlite(file, 'a life')).close();
    const again = await openSqlite(file, 'another life');
    expect((await stat(`${file}-wal`)).size).toBe(0);
    expect(await again.epoch()).toBe('a life');
    await again.close();
    await rm(folder, { recursive: true });
  });
});

describe('a chunk on a full disk', () => {
  test('is refused, leaves nothing half there, and those that are there are read', async () => {
    let isFull = false;
    const write = async (file: string, bytes: Uint8Array) => {
      await writeFile(file, isFull ? bytes.subarray(0, bytes.length / 2) : bytes, { flag: 'wx' });
      if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    const endpoint = await start({ chunks: (folder, makeName) => openChunkFolder(folder, makeName, write) });
    const ana = await newRoute(endpoint);
    const put = async (words: string) => {
      const bytes = new TextEncoder().encode(words);
      const at = `/routes/${ana.route}/chunks/${sha256(bytes)}`;
      return { at, hash: sha256(bytes), answer: await ana.call('PUT', at, bytes) };
    };
    const kept = await put('a voice');
    isFull = true;
    const lost = await put('another voice');
    expect([lost.answer.status, lost.answer.body.error]).toEqual([507, 'full']);
    const files = await readdir(path.join(endpoint.folder, 'chunks'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(files.filter((file) => file.isFile()).map(({ name }) => name)).toEqual([kept.hash]);
    const hashes = [kept.hash, lost.hash];
    const missing = await ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes });
    expect(missing.body.missing).toEqual([lost.hash]);
    expect((await ana.call('GET', kept.at)).status).toBe(200);
    expect((await ana.call('GET', lost.at)).status).toBe(404);
    expect(entries).toContainEqual({ event: 'disk-full', call: 'chunks', code: 'ENOSPC', count: 1 });
    isFull = false;
    expect((await put('another voice')).answer.status).toBe(201);
  });
});
