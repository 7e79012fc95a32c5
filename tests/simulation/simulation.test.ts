import { describe, expect, it } from 'vitest';
import { simulator, type Told } from './simulator.ts';
import { KINDS } from './tally.ts';

const HISTORIES = Number(process.env['BITACORA_HISTORIES'] ?? 200);
/** Far more than it takes: a machine that is busy with other things proves as much. */
const LONGEST = 60 * 60_000;
/** Histories that are played in two orders. */
const SAMPLE = { first: 301, count: 8 };

async function tell(entry: string, first: number, count: number, mode?: 'trace'): Promise<Told[]> {
  const told: Told[] = [];
  await simulator.playSeeds(entry, first, count, (each) => void told.push(each), mode);
  return told;
}

describe('made-up histories of a route on the real code', () => {
  it(
    'lose nothing, leave nothing stuck, and never say that the endpoint has what it lacks',
    async () => {
      const began = performance.now();
      const entry = await simulator.buildSimulation();
      const half = Math.ceil(HISTORIES / 2);
      const told = (
        await Promise.all([tell(entry, 1, half), tell(entry, half + 1, HISTORIES - half)])
      ).flat();
      const wrong = told.filter(({ faults }) => faults.length > 0);
      const words = wrong.map(({ seed, faults: [fault] }) => `seed ${seed}: ${fault?.kind}: ${fault?.text}`);
      expect(words).toEqual([]);
      expect(told).toHaveLength(HISTORIES);
      const played = KINDS.map(
        (kind) => [kind, told.reduce((sum, { tally }) => sum + tally[kind], 0)] as const,
      );
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const counts = played.map(([kind, times]) => `${times} ${kind}`).join(' · ');
      console.log(`${HISTORIES} histories · ${counts} · ${seconds} s`);
      expect(played.filter(([, times]) => times <= HISTORIES / 15)).toEqual([]);
    },
    LONGEST,
  );

  it(
    'are the same again for the same seed, alone and after others, in whatever order they are played',
    async () => {
      const entry = await simulator.buildSimulation('twice');
      const [forwards, backwards, alone] = await Promise.all([
        tell(entry, SAMPLE.first, SAMPLE.count, 'trace'),
        tell(entry, SAMPLE.first + SAMPLE.count - 1, -SAMPLE.count, 'trace'),
        tell(entry, SAMPLE.first + SAMPLE.count - 1, 1, 'trace'),
      ]);
      expect(forwards).toHaveLength(SAMPLE.count);
      expect(backwards.toReversed()).toEqual(forwards);
      expect(alone).toEqual(forwards.slice(-1));
    },
    LONGEST,
  );
});
