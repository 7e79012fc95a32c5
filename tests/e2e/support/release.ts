import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Server } from './server.ts';

/** How the worker lists the page that leads to all others. */
const INDEX = /"revision":"[0-9a-f]{32}","url":"index\.html"/;

/** What the worker lists of a file: what it must hash to, and its address. */
const ENTRY = /"integrity":"[^"]+","revision":(null|"[0-9a-f]{32}"),"url":"([^"]+)"/g;

/** A copy of the built app, so that a test can put a further version in its place. */
export async function copyApp(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-app-'));
  await cp('dist', folder, { recursive: true });
  return folder;
}

/**
 * A next version on the server, as a build makes it where something has changed that everything leans on: all code under
 * other names, a worker that lists them, and what the version before was made of is gone.
 */
export async function releaseNext(server: Server, folder: string): Promise<void> {
  await server.kill();
  const assets = path.join(folder, 'assets');
  const code = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const renamed = new Map(code.map((name) => [name, name.replace(/\.js$/, '-next.js')]));
  const rename = async (from: string, to = from) => {
    const text = await readFile(from, 'utf8');
    for (const packed of ['', '.br', '.gz']) await rm(from + packed, { force: true });
    await writeFile(
      to,
      text
        .replaceAll(/[\w.-]+\.js\b/g, (name) => renamed.get(name) ?? name)
        .replace(INDEX, `"revision":"${'1'.repeat(32)}","url":"index.html"`),
    );
  };
  for (const file of ['index.html', 'sw.js']) await rename(path.join(folder, file));
  for (const [from, to] of renamed) await rename(path.join(assets, from), path.join(assets, to));
  await sealAnew(folder);
  await server.start();
}

/** The worker's list with what each file now hashes to. */
async function sealAnew(folder: string): Promise<void> {
  const worker = path.join(folder, 'sw.js');
  const text = await readFile(worker, 'utf8');
  const hashes = new Map<string, string>();
  for (const [, , url = ''] of text.matchAll(ENTRY)) {
    const content = await readFile(path.join(folder, url));
    hashes.set(url, createHash('sha256').update(content).digest('base64'));
  }
  if (hashes.size === 0) throw new Error('the worker lists nothing');
  const sealed = text.replaceAll(
    ENTRY,
    (_, revision, url) => `"integrity":"sha256-${hashes.get(url)}","revision":${revision},"url":"${url}"`,
  );
  await writeFile(worker, sealed);
}

/** Asks for a next version now, as the browser does by itself once a day and on each visit. */
export async function lookForNext(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
}
