import { expect, test } from '@playwright/test';
import { type CardRound, killCard } from '../e2e/support/kill-card.ts';
import {
  type KillRound,
  killRound,
  momentsOf,
  SOUND_LIMIT,
  TYPING_LIMIT,
} from '../e2e/support/kill-round.ts';
import { startServer } from '../e2e/support/server.ts';
import { speechFile } from '../e2e/support/speech.ts';
import { median } from './median.ts';

const ROUNDS = Number(process.env['BITACORA_ROUNDS'] ?? 20);
const SEED = Number(process.env['BITACORA_SEED'] ?? Date.now() % 1_000_000);

test('a browser that is killed loses at most 5 s of sound and 2 s of typing', async () => {
  test.setTimeout(ROUNDS * 120_000);
  const server = await startServer();
  const microphone = await speechFile();
  const rounds: KillRound[] = [];
  const failures: string[] = [];
  try {
    console.log(`Seed ${SEED}; seconds, words\n${HEAD}`);
    for (const [at, after] of momentsOf(SEED, ROUNDS).entries()) {
      const round = await killRound({ url: server.url, microphone, after }).catch((error: unknown) => {
        failures.push(`round ${at + 1}: ${String(error)}`);
      });
      if (round) rounds.push(round);
      console.log(round ? rowOf(String(at + 1), round) : failures.at(-1));
    }
  } finally {
    await server.stop();
  }
  expect(failures).toEqual([]);
  const lostSound = rounds.map((round) => round.lostSound);
  const lostTyping = rounds.map((round) => round.lostTyping);
  console.log(`
Lost sound   median ${seconds(median(lostSound))} s, most ${seconds(Math.max(...lostSound))} s, 5 at most
Lost typing  median ${seconds(median(lostTyping))} s, most ${seconds(Math.max(...lostTyping))} s, 2 at most
${rounds.length} of ${ROUNDS} found again, played and sought`);
  expect(Math.max(...lostSound)).toBeLessThanOrEqual(SOUND_LIMIT);
  expect(Math.max(...lostTyping)).toBeLessThanOrEqual(TYPING_LIMIT);
});

test('a browser that is killed loses at most 2 s of what is written on a card', async () => {
  test.setTimeout(ROUNDS * 90_000);
  const server = await startServer();
  const microphone = await speechFile();
  const rounds: CardRound[] = [];
  try {
    console.log(
      `Seed ${SEED}; a card of a plan\n${'round'.padStart(10)}${'words'.padStart(10)}${'recovered'.padStart(10)}${'lost, s'.padStart(10)}`,
    );
    for (const [at, after] of momentsOf(SEED + 1, ROUNDS).entries()) {
      const round = await killCard({ url: server.url, microphone, after });
      rounds.push(round);
      const cells = [at + 1, round.typed, round.recoveredWords, seconds(round.lostTyping)];
      console.log(cells.map((cell) => String(cell).padStart(10)).join(''));
    }
  } finally {
    await server.stop();
  }
  const lost = rounds.map(({ lostTyping }) => lostTyping);
  console.log(
    `Lost typing  median ${seconds(median(lost))} s, most ${seconds(Math.max(...lost))} s, 2 at most`,
  );
  expect(Math.max(...lost)).toBeLessThanOrEqual(TYPING_LIMIT);
});

const HEAD = ['round', 'recorded', 'recovered', 'lost', 'words', 'recovered', 'lost', 'seek to']
  .map((word) => word.padStart(10))
  .join('');

function rowOf(name: string, round: KillRound): string {
  return [
    name,
    seconds(round.recorded),
    seconds(round.recovered),
    seconds(round.lostSound),
    String(round.typed),
    String(round.recoveredWords),
    seconds(round.lostTyping),
    seconds(round.sought),
  ]
    .map((cell) => cell.padStart(10))
    .join('');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
