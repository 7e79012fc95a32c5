import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/phone.ts';
import { startServer } from '../e2e/support/server.ts';
import { buildPage } from './build-page.ts';
import { timeToField } from './field-time.ts';

/** How many times as long as the bare page the app may take. */
export const LIMIT = 1.6;

/** A weak phone on a weak link. */
const CPU = 6;
const LINK = {
  offline: false,
  latency: 400,
  downloadThroughput: 50 * 1024,
  uploadThroughput: 50 * 1024,
};
/** The name that a person is asked for first, on both pages. */
const FIELD = 'input[name="person"]';

export interface FirstVisits {
  /** ms from the tap on the address until the field has taken a key; one for each round */
  readonly app: readonly number[];
  readonly bare: readonly number[];
}

/** Visits the app and the bare page in turn, each time with an empty disk. */
export async function measureFirstVisits(rounds: number, say?: (line: string) => void): Promise<FirstVisits> {
  const bareFolder = await buildPage('bare');
  const servers = { app: await startServer(), bare: await startServer(bareFolder) };
  const times = { app: [] as number[], bare: [] as number[] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const name of ['bare', 'app'] as const) times[name].push(await visit(servers[name].url));
      say?.(`round ${round}: bare page ${times.bare.at(-1)} ms, app ${times.app.at(-1)} ms`);
    }
    return times;
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await rm(bareFolder, { recursive: true, force: true });
  }
}

async function visit(url: string): Promise<number> {
  const disk = await mkdtemp(path.join(tmpdir(), 'bitacora-visit-'));
  const context = await chromium.launchPersistentContext(disk, {
    executablePath: CHROMIUM,
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINK);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    return await timeToField(page, url, { field: FIELD });
  } finally {
    await context.close();
    await rm(disk, { recursive: true, force: true });
  }
}
