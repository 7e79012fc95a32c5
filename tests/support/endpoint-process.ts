import { type ChildProcess, spawn } from 'node:child_process';

/** An endpoint as operators run it: a process of its own. */
export interface Running {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** what it has printed so far */
  readonly lines: { out: string; err: string };
  /** @returns exit code, or the signal that ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | string | null>;
}

export interface Launched {
  readonly child: ChildProcess;
  readonly lines: { out: string; err: string };
  readonly ended: Promise<number | string | null>;
}

/** Starts processes on one data folder, and ends those that a test has left. */
export interface Operator {
  /** `npm run endpoint -- <args>` */
  launch(args: readonly string[], environment?: Record<string, string>): Launched;
  /** Starts an endpoint, and waits until it listens. */
  start(environment?: Record<string, string>): Promise<Running>;
  killAll(): void;
}

export function createOperator(data: () => string): Operator {
  const children: ChildProcess[] = [];
  const launch: Operator['launch'] = (args, environment = {}) => {
    const child = spawn(process.execPath, ['scripts/endpoint.mjs', ...args], {
      env: { ...process.env, BITACORA_PORT: '0', BITACORA_DATA: data(), ...environment },
    });
    children.push(child);
    const lines = { out: '', err: '' };
    child.stdout.on('data', (bytes: Buffer) => (lines.out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (lines.err += bytes.toString()));
    const ended = new Promise<number | string | null>((resolve) => {
      child.on('close', (code, signal) => resolve(code ?? signal));
    });
    return { child, lines, ended };
  };
  return {
    launch,
    async start(environment) {
      const { child, lines, ended } = launch([], environment);
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout?.on('data', () => {
          const found = /http:\/\/\S+/.exec(lines.out);
          if (found !== null) resolve(found[0]);
        });
        void ended.then((code) => reject(new Error(`ended with ${code}: ${lines.err}`)));
      });
      const end = (signal: NodeJS.Signals) => {
        child.kill(signal);
        return ended;
      };
      return { url, fetch, lines, end };
    },
    killAll() {
      for (const child of children.splice(0)) child.kill('SIGKILL');
    },
  };
}
