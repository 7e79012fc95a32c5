import { describe, expect, it } from 'vitest';
import { simulator, type Told } from './simulator.ts';
import { KINDS } from './tally.ts';

const HISTORIES = Number(process.env['BITACORA_HISTORIES'] ?? 200);
const MINUTES = 60_000;

async function tell(entry: string, first: number, count: number, mode?: 'trace'): Promise<Told[]> {
  const told: Told[] = [];
  await simulator.playSeeds(entry, first, count, (each) => void told.push(each), mode);
  return told;
}

describe('made-up histories of a route on the real code', () => {
  it(
    'lose nothing, leave nothing stuck, and never say that the endpoint has what it lacks',
    async () => {
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
      console.log(played.map(([kind, times]) => `${times} ${kind}`).join(' · '));
      expect(played.filter(([, times]) => times <= HISTORIES / 10)).toEqual([]);
    },
    4 * MINUTES,
  );

  it(
    'are the same again for the same seed, wherever they are played',
    async () => {
      const entry = await simulator.buildSimulation('twice');
      const [once, again] = await Promise.all([tell(entry, 1, 6, 'trace'), tell(entry, 5, 2, 'trace')]);
      expect(again).toEqual(once.slice(4));
    },
    MINUTES,
  );
});
