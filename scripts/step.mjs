// Runs one step of a check to its end, its output on the screen, and stops it and its children where it takes too long.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './build.mjs';

/**
 * Whether a step succeeded; what it said is on the screen either way.
 * @param {string} name what the screen says of it
 * @param {string[]} args a script of node_modules or of ours, and its arguments
 * @param {{minutes?: number, env?: Record<string, string>}} options
 */
export function runStep(name, args, { minutes = 5, env = {} } = {}) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
    });
    const stop = () => stopGroup(child);
    const interrupt = () => {
      stop();
      process.exit(130);
    };
    const tooLong = setTimeout(() => {
      console.error(`${name} was stopped after ${minutes} minutes.`);
      stop();
    }, minutes * 60_000);
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      clearTimeout(tooLong);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(code === 0);
    });
  });
}

/** Browsers and endpoints that a step has started go with it. */
function stopGroup(child) {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** The script behind a command of node_modules. */
export function tool(...parts) {
  return path.join('node_modules', ...parts);
}

export const QUICK_STEPS = [
  ...['tsconfig.json', 'tsconfig.sw.json', 'tsconfig.node.json'].map((config) => ({
    name: `types of ${config}`,
    args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', config],
  })),
  {
    name: 'lint',
    args: [
      tool('oxlint', 'bin', 'oxlint'),
      '--type-aware',
      '--deny-warnings',
      '--report-unused-disable-directives',
    ],
  },
  { name: 'format', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.'] },
];
