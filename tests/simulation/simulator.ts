import type { Tally } from './tally.ts';
import type { Fault } from './world.ts';
import type { Bug, Change } from './planted/bug.ts';

/** What a history came to, as its process tells it. */
export interface Told {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly trace: readonly string[];
  readonly tally: Tally;
}

/** Whether the code as it is plays the history of a seed well. */
type Judge = (seed: number) => Promise<boolean>;

interface Simulator {
  buildSimulation(name?: string, changes?: readonly Change[]): Promise<string>;
  playSeeds(
    entry: string,
    first: number,
    count: number,
    onEnding: (told: Told) => unknown,
    mode?: 'shrink' | 'trace',
  ): Promise<void>;
  createJudge(): Judge;
  findBug(
    bug: Bug,
    most: number,
    known: number | undefined,
    goesWell: Judge,
  ): Promise<{ seed?: number; fault?: Fault }>;
  knownSeeds(): Promise<Readonly<Record<string, number>>>;
}

/** The command's own way to build the simulator and play histories in processes of their own. */
export const simulator = (await import(
  new URL('../../scripts/simulation.mjs', import.meta.url).href
)) as Simulator;
