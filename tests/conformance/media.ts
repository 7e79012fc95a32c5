/** Chunks: docs/protocol.md, sections 4 and 7. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Device, newMember, newRoute, sha256, type Subject } from './client.ts';

export function describeMedia(subject: () => Subject): void {
  const chunkOf = (device: Device, length: number) => {
    const bytes = new Uint8Array(randomBytes(length));
    return { bytes, hash: sha256(bytes), path: `/routes/${device.route}/chunks/${sha256(bytes)}` };
  };
  const missingOf = async (device: Device, hashes: string[]) =>
    (await device.call('POST', `/routes/${device.route}/chunks/missing`, { hashes })).body.missing;

  describe('chunks', () => {
    test('are missing, put, there, and read by every member', async () => {
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

    test('belong to their route', async () => {
      const [ana, other] = [await newRoute(subject()), await newRoute(subject())];
      const { bytes, hash, path } = chunkOf(ana, 10);
      await ana.call('PUT', path, bytes);
      expect(await missingOf(other, [hash])).toEqual([hash]);
      expect((await other.call('GET', `/routes/${other.route}/chunks/${hash}`)).status).toBe(404);
      expect((await other.call('GET', path)).status).toBe(404);
    });

    test('come in parts', async () => {
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

    test('that are not what their name says are refused', async () => {
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

    test('over 256 KiB, and lists over 1000, are too much', async () => {
      const ana = await newRoute(subject());
      const { bytes, path } = chunkOf(ana, 262_145);
      const answer = await ana.call('PUT', path, bytes);
      expect([answer.status, answer.body.error]).toEqual([413, 'too_large']);
      const hashes = Array.from({ length: 1001 }, (_, at) => sha256(String(at)));
      expect([400, 413]).toContain(
        (await ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes })).status,
      );
    });

    test('an empty one is a chunk too', async () => {
      const ana = await newRoute(subject());
      const { bytes, path } = chunkOf(ana, 0);
      expect((await ana.call('PUT', path, bytes)).status).toBe(201);
      expect((await ana.call('GET', path)).body).toEqual(bytes);
    });
  });
}
