import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page, test } from '@playwright/test';
import { once } from '../../../src/i18n/once.ts';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export interface PhoneSettings {
  /** what the microphone hears: a WAV file; else the browser's beeps */
  readonly microphone?: string;
  readonly locale?: string;
  /** where its clock stands, IANA; else where this machine is */
  readonly zone?: string;
  readonly width?: number;
  readonly height?: number;
  /** a browser of its own, with a disk, as who has a microphone has: for what a browser grants only where it keeps something */
  readonly disk?: boolean;
}

/** A phone of its own: what is stored survives closing the page. */
export interface Phone {
  readonly context: BrowserContext;
  /** the app's page; opened anew where it was closed */
  page(): Promise<Page>;
  closeApp(): Promise<void>;
  /** takes the network away, once the page that is open would start without it */
  off(): Promise<void>;
  on(): Promise<void>;
  close(): Promise<void>;
}

/** Most phones share a browser, which keeps what they store in memory: to start one for each takes a small machine a second. */
const shared = once(() => chromium.launch({ executablePath: CHROMIUM, args: argumentsFor() }));

export async function openPhone(settings: PhoneSettings = {}): Promise<Phone> {
  const { microphone, disk = false } = settings;
  const folder =
    disk || microphone !== undefined ? await mkdtemp(path.join(tmpdir(), 'bitacora-phone-')) : undefined;
  const looks = looksOf(settings);
  const context =
    folder === undefined
      ? await (await shared()).newContext(looks)
      : await chromium.launchPersistentContext(folder, {
          executablePath: CHROMIUM,
          args: argumentsFor(microphone),
          ...looks,
        });
  let app: Page | undefined;
  return {
    context,
    async page() {
      if (app === undefined || app.isClosed()) {
        app = await context.newPage();
        app.on('pageerror', (error) => console.error('page error:', error.message));
      }
      return app;
    },
    async closeApp() {
      await app?.close();
    },
    async off() {
      if (app !== undefined && !app.isClosed() && app.url().startsWith('http')) await readyForOffline(app);
      await context.setOffline(true);
    },
    on: () => context.setOffline(false),
    async close() {
      await tellSight(app);
      await context.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

function looksOf({
  locale = 'en-GB',
  zone,
  width = 360,
  height = 740,
}: PhoneSettings): BrowserContextOptions {
  return {
    viewport: { width, height },
    locale,
    ...(zone && { timezoneId: zone }),
    acceptDownloads: true,
    // What moves costs a small machine a tenth of its time; what is about moving asks for it.
    reducedMotion: 'reduce',
    permissions: ['microphone', 'background-sync'],
  };
}

function argumentsFor(microphone?: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    ...(microphone ? [`--use-file-for-fake-audio-capture=${microphone}`] : []),
  ];
}

/** What a phone shows where a test has failed, so that its reason can be seen. */
async function tellSight(page: Page | undefined): Promise<void> {
  const { status } = test.info();
  if (page === undefined || page.isClosed() || status === 'passed' || status === 'skipped') return;
  const words = await page.evaluate(() => document.body.innerText.slice(0, 800)).catch(String);
  console.log(`on the phone, at ${page.url()}:\n${words}`);
}

/** Waits until the service worker runs the page and holds the whole app. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
