import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openChunkFolder } from './chunk-folder.ts';
import { createChunkMemory } from './chunk-memory.ts';
import { sha256Hex } from './digest.ts';

const BYTES = new Uint8Array([1, 2, 3]);
const HASH = sha256Hex(BYTES);

describe.each(['folder', 'memory'])('chunks in a %s', (kind) => {
  let folder: string;
  let count = 0;
  const open = () =>
    kind === 'folder'
      ? openChunkFolder(path.join(folder, 'chunks'), () => `draft-${count++}`)
      : createChunkMemory(new Map());

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bitacora-chunks-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are there once put, twice the same, and gone once removed', async () => {
    const chunks = open();
    expect([await chunks.has('r', HASH, 3), await chunks.get('r', HASH)]).toEqual([false, undefined]);
    await Promise.all([chunks.put('r', HASH, BYTES), chunks.put('r', HASH, BYTES)]);
    expect([await chunks.has('r', HASH, 3), await chunks.get('r', HASH)]).toEqual([true, BYTES]);
    expect([await chunks.has('r', HASH, 4), await chunks.has('s', HASH, 3)]).toEqual([false, false]);
    await chunks.remove('r', HASH);
    await chunks.remove('r', HASH);
    expect(await chunks.get('r', HASH)).toBeUndefined();
  });
});

test('a chunk folder leaves no drafts, and nothing outside itself, whatever the route is called', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-chunks-'));
  const chunks = openChunkFolder(path.join(folder, 'chunks'), () => 'draft');
  await chunks.put('../../up', HASH, BYTES);
  expect(await readdir(folder)).toEqual(['chunks']);
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => path.basename(name).length > 32,
  );
  expect(files.map((name) => path.basename(name))).toEqual([HASH]);
  await writeFile(path.join(folder, files[0] ?? ''), 'x');
  expect(await chunks.has('../../up', HASH, 3)).toBe(false);
  await rm(folder, { recursive: true });
});
