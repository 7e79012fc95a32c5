// Builds the simulator of tests/simulation, whole or with one bug planted in it, and plays histories in processes of their own.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { ROOT } from './build.mjs';

/** Where the seed that finds each bug is noted. */
export const SEEDS = path.join(ROOT, 'tests', 'simulation', 'planted', 'seeds.json');

/** Where the built simulators lie; node_modules are found from there. */
const BUILT = path.join(ROOT, 'build', 'simulation');

/**
 * Builds it, and gives the file to run.
 * @param {string} name of the folder
 * @param {{file: string, from: string, to: string}[]} changes what is replaced in which file of the source
 */
export async function buildSimulation(name = 'sound', changes = []) {
  for (const { file, from } of changes) {
    const source = await readFile(path.join(ROOT, file), 'utf8');
    if (source.split(from).length !== 2)
      throw new Error(`${name}: ${file} no longer says this once: ${from}`);
  }
  const outDir = path.join(BUILT, name.replaceAll(/[^a-z0-9]+/gi, '-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [plant(changes)],
    // Where the endpoint waits for a turn, the machine's own; IndexedDB waits for those of the simulator.
    define: { setImmediate: 'globalThis.endpointTurn' },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: path.join(ROOT, 'tests', 'simulation', 'entry.ts'),
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return path.join(outDir, 'entry.mjs');
}

function plant(changes) {
  return {
    name: 'plant',
    enforce: 'pre',
    transform(code, id) {
      const mine = changes.filter(({ file }) => path.join(ROOT, file) === id);
      return mine.length === 0
        ? undefined
        : mine.reduce((text, { from, to }) => text.replace(from, () => to), code);
    },
  };
}

/**
 * Plays `count` histories from seed `first` on, backwards where `count` is less than 0, and calls `onEnding` with each as
 * it ends; what that gives stops the rest where it is `false`.
 */
export function playSeeds(entry, first, count, onEnding, mode = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=64', entry, String(first), String(count), mode],
      {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let stopped = false;
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (stopped || !line.startsWith('{')) return;
      if (onEnding(JSON.parse(line)) !== false) return;
      stopped = true;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    lines.on('close', () => {
      if (stopped || child.exitCode === 0) resolve();
      else if (child.exitCode === null && child.signalCode === null) child.once('exit', finish);
      else finish(child.exitCode);
    });
    function finish(code) {
      if (stopped || code === 0) resolve();
      else reject(new Error(`a simulation ended with ${code ?? child.signalCode}`));
    }
  });
}

/**
 * Plays histories with a bug planted until one goes wrong that goes well without it; gives its seed, and what went wrong.
 * @param {ReturnType<typeof createJudge>} goesWell
 */
export async function findBug({ name, changes }, most, known, goesWell) {
  const entry = await buildSimulation(`with ${name}`, changes);
  const found = known === undefined ? undefined : await searchIn(entry, known, 1, goesWell);
  return found ?? (await searchIn(entry, 1, most, goesWell)) ?? { seed: undefined, fault: undefined };
}

async function searchIn(entry, first, most, goesWell) {
  for (let from = first; from < first + most; ) {
    const found = {};
    await playSeeds(entry, from, first + most - from, ({ seed, faults: [fault] }) => {
      if (fault !== undefined) Object.assign(found, { seed, fault });
      return fault === undefined;
    });
    if (found.seed === undefined) return undefined;
    if (await goesWell(found.seed)) return found;
    from = found.seed + 1;
  }
  return undefined;
}

/**
 * Says whether the code as it is plays a history well: what goes wrong anyway says nothing of a bug. Each seed is played once.
 * @returns {(seed: number) => Promise<boolean>}
 */
export function createJudge() {
  /** @type {Promise<string> | undefined} */
  let sound;
  /** @type {Map<number, Promise<boolean>>} */
  const judged = new Map();
  const play = async (seed) => {
    sound ??= buildSimulation('without bugs');
    let well = false;
    await playSeeds(await sound, seed, 1, ({ faults }) => {
      well = faults.length === 0;
    });
    return well;
  };
  return (seed) => {
    const well = judged.get(seed) ?? play(seed);
    judged.set(seed, well);
    return well;
  };
}

/** The seeds that the command found for each bug, to be tried first. */
export async function knownSeeds() {
  return JSON.parse(await readFile(SEEDS, 'utf8').catch(() => '{}'));
}
