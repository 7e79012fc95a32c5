/** What it costs to write, push and pull notes that merge, beside plain rows and zipped pages that don't. */
import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startServer, type Server } from '../e2e/support/server.ts';
import { buildPage } from './build-page.ts';
import { atMost, rounds } from './extent.ts';
import { type Floor, startFloor } from './floor.ts';
import { median, percentile } from './median.ts';
import { type Figures, measureFloor, measureOurs, none, NOTES, COUNTED } from './notes-round.ts';

const ROUNDS = rounds(3);
/** How many times as long as the floor writing, pushing and pulling may take. */
const LIMIT = atMost(1.3);
const NAMES = { write: 'write, one a save', writeMany: 'write, 500 a save', push: 'push', pull: 'pull' };

let pages = '';
let floor: Floor;
let server: Server;
test.beforeAll(async () => {
  pages = await buildPage('notes');
  [floor, server] = [await startFloor(pages), await startServer(pages)];
});
test.afterAll(async () => {
  await floor?.stop();
  await server?.stop();
  await rm(pages, { recursive: true, force: true });
});

test(`writes, pushes and pulls ${NOTES} notes`, async () => {
  const [plain, ours] = [none(), none()];
  for (let round = 0; round < ROUNDS; round += 1) {
    await measureFloor(floor, plain);
    await measureOurs(server, ours, `r${round}`);
    console.log(`round ${round + 1}: ${[...lines(plain, ours), ...usedLines(plain, ours)].join('; ')}`);
  }
  console.log(`\n${NOTES} notes of 1 KB and six fields; ms, medians of ${ROUNDS}`);
  for (const line of lines(plain, ours)) console.log(`  ${line}`);
  console.log(
    '\nseconds of the processor, browser and server together; what else the machine does counts little',
  );
  for (const line of usedLines(plain, ours)) console.log(`  ${line}`);
  for (const task of COUNTED)
    expect.soft(median(ours[task]) / median(plain[task]), task).toBeLessThanOrEqual(LIMIT);
});

function line(name: string, theirs: number, mine: number, digits = 0): string {
  return `${name.padEnd(26)} floor ${theirs.toFixed(digits).padStart(7)}  ours ${mine.toFixed(digits).padStart(7)}  ${(mine / theirs).toFixed(2)} ×`;
}

function usedLines(plain: Figures, ours: Figures): string[] {
  return COUNTED.filter((task) => plain.used[task].length > 0).map((task) =>
    line(`${NAMES[task]}, processor`, median(plain.used[task]), median(ours.used[task]), 2),
  );
}

function lines(plain: Figures, ours: Figures): string[] {
  return [
    ...COUNTED.map((task) => line(NAMES[task], median(plain[task]), median(ours[task]))),
    line('one save, p50', median(plain.saves), median(ours.saves), 2),
    line('one save, p95', percentile(plain.saves, 95), percentile(ours.saves, 95), 2),
  ];
}
