import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { finishRecording } from './support/app.ts';
import { freeze, handleMicrophones } from './support/interruptions.ts';
import { type Killable, openKillable } from './support/killable.ts';
import { openSample } from './support/kill-round.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';

let server: Server;
let disk: string;
let phone: Killable;

test.beforeAll(async () => {
  server = await startServer();
  disk = await mkdtemp(path.join(tmpdir(), 'bitacora-interrupted-'));
  // The browser's own beeps are as loud as wind now and then, and that would be said too.
  phone = await openKillable({ disk, hides: true, microphone: await speechFile() });
});
test.afterAll(async () => {
  await phone?.kill();
  await server?.stop();
  await rm(disk, { recursive: true, force: true, maxRetries: 3 });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** s that the screen says are saved */
async function savedOn(page: Page): Promise<number> {
  const words =
    (await page
      .getByText(/^Saved up to/)
      .first()
      .textContent()) ?? '';
  const [, minutes, seconds] = /^Saved up to (\d+):(\d\d)/.exec(words) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Waits until so much more is on disk than was, s; gives what is. */
async function hear(page: Page, more: number, before = 0): Promise<number> {
  await expect.poll(() => savedOn(page)).toBeGreaterThanOrEqual(before + more);
  return savedOn(page);
}

test('muted, ended, frozen, unplugged and doubled: the screen says what happened and what is saved, and all of it is there', async () => {
  const page = await phone.context.newPage();
  const microphones = await handleMicrophones(page);
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await button(page, 'Start and ask').click();
  await hear(page, 1);
  await button(page, 'Later').click();
  const status = page.getByRole('region', { name: 'Recording' }).getByRole('status');
  const saved: number[] = [];

  await test.step('the system mutes the microphone for a call', async () => {
    const before = await hear(page, 2);
    await microphones.mute(true);
    await expect(status).toHaveText('The phone has muted the microphone, perhaps for a call.');
    await expect(button(page, 'Go on')).toBeVisible();
    saved.push(await hear(page, 0, before));
    await microphones.mute(false);
    await expect(button(page, 'Pause')).toBeVisible();
    await expect(status).toHaveText('');
  });

  await test.step('the track ends, and nothing gives the microphone back', async () => {
    const before = await hear(page, 2, saved.at(-1));
    await microphones.end(false);
    await expect(status).toHaveText('The microphone is gone. Touch Go on.');
    saved.push(await hear(page, 0, before));
    await microphones.giveBack(false);
    await button(page, 'Go on').click();
    await expect(status).toHaveText('');
  });

  await test.step('the page is hidden and frozen', async () => {
    const before = await hear(page, 2, saved.at(-1));
    await freeze(phone.context, page, 5500);
    await expect(status).toHaveText('The phone had stopped this page. We record again.');
    await expect(button(page, 'Pause')).toBeVisible();
    saved.push(await hear(page, 0, before));
  });

  await test.step('the microphone is unplugged', async () => {
    const before = await hear(page, 2, saved.at(-1));
    await microphones.end(true);
    await expect(status).toHaveText('The microphone is gone. Touch Go on.');
    saved.push(await hear(page, 0, before));
    await microphones.giveBack(true);
    await expect(button(page, 'Pause')).toBeVisible();
    await expect(status).toHaveText('');
  });

  await test.step('a second tab wants to record', async () => {
    const before = await hear(page, 2, saved.at(-1));
    const second = await phone.context.newPage();
    await second.goto(`${server.url}/record`);
    await button(second, 'Start and ask').click();
    await expect(second.getByRole('alert')).toContainText(
      'Another tab of Bitácora is recording. What it records is safe. Go on there, or finish it first.',
    );
    await second.close();
    await page.bringToFront();
    await expect(button(page, 'Pause')).toBeVisible();
    saved.push(await hear(page, 2, before));
  });

  await finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  await expect(page.getByText(/being made ready/)).toBeHidden();
  for (const second of saved) expect(await playsTo(page, second)).toBe(true);
});

/** Whether what lies before this second can be heard. */
async function playsTo(page: Page, second: number): Promise<boolean> {
  const player = page.getByRole('group', { name: 'Player' });
  await player.getByRole('slider', { name: 'Where you are in the sound' }).fill(String(second - 1));
  await player.getByRole('button', { name: 'Play' }).click();
  const heard = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    const from = audio.currentTime;
    const until = performance.now() + 10_000;
    while (audio.currentTime < from + 0.4 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return audio.currentTime > from;
  });
  await player.getByRole('button', { name: 'Pause' }).click();
  return heard;
}
