import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM } from './phone.ts';

/** A browser in a process group of its own, so that it can be cut off with all its children. */
export interface Killable {
  readonly context: BrowserContext;
  /** of its DevTools, on this machine */
  readonly port: number;
  /** SIGKILL to every process of it. Gives the instant, ms. */
  kill(): Promise<number>;
}

export interface KillableSettings {
  /** the folder of its profile; what it has stored is there again at the next start */
  readonly disk: string;
  /** what the microphone hears: a WAV file; else the browser's beeps */
  readonly microphone?: string;
  /** A tab behind another is out of sight, and can be frozen. Playwright else keeps all of them in sight. */
  readonly hides?: boolean;
}

const START_TIME = 30_000;

export async function openKillable({ disk, microphone, hides = false }: KillableSettings): Promise<Killable> {
  const portFile = path.join(disk, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    CHROMIUM,
    [
      '--headless',
      `--user-data-dir=${disk}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--window-size=360,740',
      '--accept-lang=en-GB',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      // Chromium refuses to isolate its processes for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(microphone ? [`--use-file-for-fake-audio-capture=${microphone}`] : []),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    const at = Date.now();
    await exited;
    return at;
  };
  try {
    const { port, address } = await devToolsOf(portFile, child);
    const browser = await chromium.connectOverCDP(address, { noDefaults: hides });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the browser has no context on its disk');
    return { context, port, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Where the browser listens: it writes its port and path into its profile once it does. */
async function devToolsOf(file: string, child: ChildProcess): Promise<{ port: number; address: string }> {
  const until = Date.now() + START_TIME;
  while (Date.now() < until && child.exitCode === null) {
    const [port, place] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port && place) return { port: Number(port), address: `ws://127.0.0.1:${port}${place}` };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the browser has not started: exit code ${child.exitCode}`);
}
