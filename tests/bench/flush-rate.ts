import { mkdtemp, open, rm } from 'node:fs/promises';
import { fdatasyncSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How many writes of 4 KiB a second the disk of the temporary folder takes, each flushed before the next. */
export async function flushRate(seconds: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-disk-'));
  const file = await open(path.join(folder, 'flushed'), 'w');
  const page = Buffer.alloc(4096, 1);
  let count = 0;
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) {
    writeSync(file.fd, page);
    fdatasyncSync(file.fd);
    count += 1;
  }
  const took = (performance.now() - started) / 1000;
  await file.close();
  await rm(folder, { recursive: true });
  return count / took;
}
