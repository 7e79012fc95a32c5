import { describe, expect, it } from 'vitest';
import { simulator } from '../simulator.ts';
import { BUGS } from './bugs.ts';

/** Seeds within which each must be found. */
const MOST = 1000;
/** Processes side by side. */
const HANDS = 2;
/** Each waits for its turn; a machine that is busy with other things proves as much. */
const LONGEST = 60 * 60_000;

const seeds = await simulator.knownSeeds();
/** Those that the command has found; the others it goes on looking for, in more histories than a test has time for. */
const FOUND = BUGS.filter(({ name }) => name in seeds);

describe('a bug that is planted', () => {
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

  it('is one of many', () => {
    expect(new Set(FOUND.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it.concurrent.each(FOUND.map((bug) => [bug.name, bug] as const))(
    'is found: %s',
    async (_, bug) => {
      const { fault } = await inTurn(() => simulator.findBug(bug, MOST, seeds[bug.name]));
      expect(fault?.text).toBeTruthy();
    },
    LONGEST,
  );
});
