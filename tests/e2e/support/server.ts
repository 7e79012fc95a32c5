import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** App and endpoint on one origin, as `npm start` serves them, on a free port and an empty folder. */
export interface Server {
  readonly url: string;
  /** SIGKILL, as a power cut does; `start` brings it back on the same data and port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** As in package.json: pages of a sync die young, and with room for them less is copied about. */
const YOUNG = '--max-semi-space-size=32';

/** @param app the folder of the built page that it serves */
export async function startServer(app = 'dist'): Promise<Server> {
  const data = await mkdtemp(path.join(tmpdir(), 'bitacora-e2e-'));
  let child: ChildProcess | undefined;
  let url = '';
  const start = async () => {
    const port = url === '' ? '0' : new URL(url).port;
    child = spawn(process.execPath, [YOUNG, 'build/endpoint/main.js', '--app', app], {
      env: { ...process.env, BITACORA_DATA: data, BITACORA_PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await addressOf(child);
  };
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    // Whoever was killed has no exit code.
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };
  await start();
  return {
    get url() {
      return url;
    },
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [, address] = /listens on (\S+)/.exec(said) ?? [];
      if (address) resolve(address.replace('127.0.0.1', 'localhost'));
    });
    child.once('exit', (code) => reject(new Error(`the endpoint ended with ${code}: ${said}`)));
  });
}
