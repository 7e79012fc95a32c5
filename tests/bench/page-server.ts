import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server of this folder, in a process of its own, as the endpoint is. */
export interface PageServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param script of this folder; prints where it listens
 * @param folder of the page that it serves
 */
export async function startPageServer(script: string, folder: string): Promise<PageServer> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      const [, address] = /listens on (\S+)/.exec(bytes.toString()) ?? [];
      if (address) resolve(address.replace('127.0.0.1', 'localhost'));
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
