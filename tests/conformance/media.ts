/** Chunks: docs/protocol.md, sections 4 and 7. */
import { randomBytes } from 'node:crypto';
import { callerOf, type Device, newMember, newRoute, sha256 } from './client.ts';
import { expect } from './expect.ts';
import type { Suite } from './suite.ts';

export function describeMedia({ group, check, subject }: Suite): void {
  const chunkOf = (device: Device, length: number) => {
    const bytes = new Uint8Array(randomBytes(length));
    return { bytes, hash: sha256(bytes), path: `/routes/${device.route}/chunks/${sha256(bytes)}` };
  };
  const missingOf = async (device: Device, hashes: string[]) =>
    (await device.call('POST', `/routes/${device.route}/chunks/missing`, { hashes })).body.missing;

  group('chunks', () => {
    check('are missing, put, there, and read by every member', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const { bytes, hash, path } = chunkOf(ana, 262_144);
      expect(await missingOf(luz, [hash])).toEqual([hash]);
      expect((await ana.call('GET', path)).status).toBe(404);
      expect((await luz.call('PUT', path, bytes)).status).toBe(201);
      expect((await ana.call('PUT', path, bytes)).status).toBe(200);
      expect(await missingOf(ana, [hash, 'f'.repeat(64)])).toEqual(['f'.repeat(64)]);
      const answer = await ana.call('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(bytes);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    });

    check('belong to their route', async () => {
      const [ana, other] = [await newRoute(subject()), await newRoute(subject())];
      const { bytes, hash, path } = chunkOf(ana, 10);
      await ana.call('PUT', path, bytes);
      expect(await missingOf(other, [hash])).toEqual([hash]);
      expect((await other.call('GET', `/routes/${other.route}/chunks/${hash}`)).status).toBe(404);
      expect((await other.call('GET', path)).status).toBe(404);
    });

    check('come in parts', async () => {
      const ana = await newRoute(subject());
      const { bytes, path } = chunkOf(ana, 1000);
      await ana.call('PUT', path, bytes);
      const part = async (range: string) => {
        const { status, headers, body } = await ana.call('GET', path, undefined, { range });
        return [status, headers.get('content-range'), (body as unknown as Uint8Array).length];
      };
      expect(await part('bytes=0-99')).toEqual([206, 'bytes 0-99/1000', 100]);
      expect(await part('bytes=990-')).toEqual([206, 'bytes 990-999/1000', 10]);
      expect(await part('bytes=-5')).toEqual([206, 'bytes 995-999/1000', 5]);
      expect(await part('bytes=0-99999')).toEqual([206, 'bytes 0-999/1000', 1000]);
      expect((await part('bytes=1000-'))[0]).toBe(416);
      expect((await part('bytes=0-1,5-6'))[0]).toBe(200);
    });

    check('that are not what their name says are refused', async () => {
      const ana = await newRoute(subject());
      const { bytes, hash, path } = chunkOf(ana, 10);
      const wrong = await ana.call('PUT', path, bytes.slice(1));
      expect([wrong.status, wrong.body.error]).toEqual([422, 'hash']);
      expect(await missingOf(ana, [hash])).toEqual([hash]);
      const named = await ana.call('PUT', `/routes/${ana.route}/chunks/${hash.toUpperCase()}`, bytes);
      expect(named.status).toBe(400);
      const climbing = await ana.call('PUT', `/routes/${ana.route}/chunks/..%2f..%2fx`, bytes);
      expect([400, 404]).toContain(climbing.status);
    });

    check('over 256 KiB, and lists over 1000, are too much', async () => {
      const ana = await newRoute(subject());
      const { bytes, path } = chunkOf(ana, 262_145);
      const answer = await ana.call('PUT', path, bytes);
      expect([answer.status, answer.body.error]).toEqual([413, 'too_large']);
      const hashes = Array.from({ length: 1001 }, (_, at) => sha256(String(at)));
      expect([400, 413]).toContain(
        (await ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes })).status,
      );
    });

    check('an empty one is a chunk too', async () => {
      const ana = await newRoute(subject());
      const { bytes, path } = chunkOf(ana, 0);
      expect((await ana.call('PUT', path, bytes)).status).toBe(201);
      expect((await ana.call('GET', path)).body).toEqual(bytes);
    });

    check('go on from another phone, where one has stopped', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const chunks = [chunkOf(ana, 100), chunkOf(ana, 200), chunkOf(ana, 300)];
      const hashes = chunks.map(({ hash }) => hash);
      await ana.call('PUT', chunks[0]?.path ?? '', chunks[0]?.bytes);
      expect(await missingOf(luz, hashes)).toEqual(hashes.slice(1));
      for (const { path, bytes } of chunks.slice(1))
        expect((await luz.call('PUT', path, bytes)).status).toBe(201);
      expect(await missingOf(ana, hashes)).toEqual([]);
    });

    check('need a token like every other call', async () => {
      const ana = await newRoute(subject());
      const { bytes, hash, path } = chunkOf(ana, 10);
      const stranger = callerOf(subject());
      expect((await stranger.call('PUT', path, bytes)).status).toBe(401);
      expect((await stranger.call('GET', path)).status).toBe(401);
      expect(
        (await stranger.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes: [hash] })).status,
      ).toBe(401);
      expect(await missingOf(ana, [hash])).toEqual([hash]);
    });
  });
}
