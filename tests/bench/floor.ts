import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The server that the floor pushes to and pulls from, in a process of its own, as the endpoint is. */
export interface Floor {
  readonly url: string;
  /** Forgets all pages. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** @param folder of the page that it serves */
export async function startFloor(folder: string): Promise<Floor> {
  const script = fileURLToPath(new URL('floor-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      const [, address] = /listens on (\S+)/.exec(bytes.toString()) ?? [];
      if (address) resolve(address.replace('127.0.0.1', 'localhost'));
    });
    child.once('exit', (code) => reject(new Error(`the floor ended with ${code}`)));
  });
  return {
    url,
    clear: async () => void (await fetch(`${url}/pages`, { method: 'DELETE' })),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
