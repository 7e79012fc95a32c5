import { expect, test } from '@playwright/test';
import { killCard } from './support/kill-card.ts';
import { killRound, momentsOf, SOUND_LIMIT, TYPING_LIMIT } from './support/kill-round.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';

let server: Server;
let microphone: string;

test.beforeAll(async () => {
  server = await startServer();
  microphone = await speechFile();
});
test.afterAll(() => server?.stop());

for (const after of momentsOf(2010, 2)) {
  test(`a browser that is killed ${after} ms into an interview loses 5 s of sound and 2 s of typing at most`, async () => {
    const round = await killRound({ url: server.url, microphone, after });
    expect(round.lostSound).toBeLessThanOrEqual(SOUND_LIMIT);
    expect(round.lostTyping).toBeLessThanOrEqual(TYPING_LIMIT);
    expect(round.sought).toBeCloseTo(round.recovered / 2, -2);
    expect(round.played).toBeGreaterThan(0);
  });
}

for (const after of momentsOf(2026, 2)) {
  test(`a browser that is killed ${after} ms into writing on a card loses 2 s of typing at most`, async () => {
    const round = await killCard({ url: server.url, microphone, after });
    expect(round.lostTyping).toBeLessThanOrEqual(TYPING_LIMIT);
  });
}
