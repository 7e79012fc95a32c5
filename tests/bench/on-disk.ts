import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/phone.ts';

/** A browser with a new disk of its own; both go when `run` is done. */
export async function onDisk<T>(url: string, run: (page: Page) => Promise<T>): Promise<T> {
  const disk = await mkdtemp(path.join(tmpdir(), 'bitacora-disk-'));
  const context = await chromium.launchPersistentContext(disk, {
    executablePath: CHROMIUM,
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page error:', error.message));
    await page.goto(url);
    return await run(page);
  } finally {
    await context.close();
    await rm(disk, { recursive: true, force: true, maxRetries: 3 });
  }
}
