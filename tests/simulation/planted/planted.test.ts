import { afterAll, describe, expect, it } from 'vitest';
import { simulator } from '../simulator.ts';
import { BUGS } from './bugs.ts';

/** Histories that simulation.test.ts plays. */
const PLAYED = 200;
/** Seeds within which each must be found. */
const MOST = 1000;
/** Processes side by side. */
const HANDS = 2;
/** Each waits for its turn; a machine that is busy with other things proves as much. */
const LONGEST = 60 * 60_000;

const seeds = await simulator.knownSeeds();

describe('a bug that is planted', () => {
  const judge = simulator.createJudge();
  const began = performance.now();
  let found = 0;
  afterAll(() => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${found} of ${BUGS.length} planted mistakes found · ${seconds} s`);
  });
  // The first histories are played without a bug by simulation.test.ts, and all of them go well there.
  const goesWell = async (seed: number) => seed <= PLAYED || judge(seed);
  const free: (() => void)[] = [];
  let hands = HANDS;
  const inTurn = async <T>(run: () => Promise<T>): Promise<T> => {
    if (hands === 0) await new Promise<void>((resolve) => free.push(resolve));
    else hands -= 1;
    try {
      return await run();
    } finally {
      const next = free.shift();
      if (next) next();
      else hands += 1;
    }
  };

  it('is one of many, and for each it is known where to look first', () => {
    expect(new Set(BUGS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(54);
    expect(BUGS.filter(({ name }) => !(name in seeds))).toEqual([]);
  });

  it.concurrent.each(BUGS.map((bug) => [bug.name, bug] as const))(
    'is found: %s',
    async (_, bug) => {
      const { fault } = await inTurn(() => simulator.findBug(bug, MOST, seeds[bug.name], goesWell));
      expect(fault?.text).toBeTruthy();
      found += 1;
    },
    LONGEST,
  );
});
