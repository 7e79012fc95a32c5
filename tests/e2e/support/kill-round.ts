import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { giveConsent } from './app.ts';
import { type Killable, openKillable } from './killable.ts';
import { typeUntilKilled, wordsLost } from './kill-typing.ts';

/** What one kill has cost, ms. */
export interface KillRound {
  /** from the first moment of the sound to the kill */
  readonly recorded: number;
  /** length of the finished file */
  readonly recovered: number;
  readonly lostSound: number;
  readonly typed: number;
  readonly recoveredWords: number;
  readonly lostTyping: number;
  /** where a seek to the middle has landed, and how far it has played from there */
  readonly sought: number;
  readonly played: number;
}

export interface KillPlan {
  readonly url: string;
  readonly microphone: string;
  /** when after the start of the sound the browser dies, ms */
  readonly after: number;
}

/** What may be missing, ms. */
export const SOUND_LIMIT = 5000;
export const TYPING_LIMIT = 2000;

/** Moments to die at, ms after the start of the sound: the same ones for the same seed. */
export function momentsOf(seed: number, count: number): number[] {
  const [earliest, latest] = [7000, 17_000];
  return Array.from({ length: count }, (_, at) => {
    // One step of mulberry32.
    let mixed = (seed + (at + 1) * 0x6d2b79f5) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.round(earliest + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (latest - earliest));
  });
}

/** Kills the browser while someone speaks and someone types; opens it again and looks what is left. */
export async function killRound({ url, microphone, after }: KillPlan): Promise<KillRound> {
  const disk = await mkdtemp(path.join(tmpdir(), 'bitacora-kill-'));
  let browser: Killable | undefined;
  try {
    browser = await openKillable({ disk, microphone });
    const { started, words, killed } = await speakTypeDie(browser, url, after);
    browser = await openKillable({ disk, microphone });
    const page = await browser.context.newPage();
    const left = await findAgain(page, url);
    const { whole, lostTyping } = wordsLost(left.words, words, killed);
    return {
      recorded: killed - started,
      recovered: Math.round(left.duration * 1000),
      lostSound: Math.round(killed - started - left.duration * 1000),
      typed: words.length,
      recoveredWords: whole,
      lostTyping,
      sought: left.sought * 1000,
      played: left.played * 1000,
    };
  } finally {
    await browser?.kill();
    await rm(disk, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function speakTypeDie(browser: Killable, url: string, after: number) {
  const page = await browser.context.newPage();
  await page.addInitScript(sayWhenSoundStarts, STARTED);
  const heard = page.waitForEvent('console', (message) => message.text().startsWith(STARTED));
  await openSample(page, url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  const started = Number((await heard).text().slice(STARTED.length));
  await giveConsent(page, 'Rosa (invented)');
  await page.getByRole('button', { name: 'Note' }).click();
  const area = page.getByLabel('What you noticed');
  await expect(area).toBeEditable();
  await area.focus();
  const { words, killed } = await typeUntilKilled(browser, page, started + after);
  return { started, words, killed };
}

const STARTED = 'the sound starts at ';

/** Runs in the page: the recorder's own first moment, by the clock of this machine. */
function sayWhenSoundStarts(words: string): void {
  const start = MediaRecorder.prototype.start;
  MediaRecorder.prototype.start = function (timeslice) {
    this.addEventListener('start', () => console.debug(words + Date.now()), { once: true });
    start.call(this, timeslice);
  };
}

export async function openSample(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const look = page.getByRole('button', { name: /Look at a sample/ });
  const places = page.getByRole('navigation', { name: 'Places' });
  // It may have been opened on this phone before.
  await expect(look.or(places).first()).toBeVisible();
  if (await look.isVisible()) await look.click();
  await expect(places).toBeVisible();
}

/** Today says that there is a recording; it leads to the interview, its sound and its note. */
async function findAgain(page: Page, url: string) {
  await page.goto(url);
  await expect(page.getByText(/^Recovered: /)).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  const note = page.getByRole('list', { name: 'Notes' }).getByText(/w0001/);
  const words = ((await note.textContent()) ?? '').trim().split(/\s+/);
  const sound = await page.locator('audio').evaluate(listen);
  return { words, ...sound };
}

/** Runs in the page: how long the file is, and whether it can be heard from its middle. */
async function listen(audio: Element) {
  if (!(audio instanceof HTMLAudioElement)) throw new Error('no audio');
  const once = (name: string) =>
    new Promise((resolve) => audio.addEventListener(name, resolve, { once: true }));
  if (audio.readyState < HTMLMediaElement.HAVE_METADATA) await once('loadedmetadata');
  const { duration } = audio;
  if (!Number.isFinite(duration)) throw new Error('the file has no length');
  const seeked = once('seeked');
  audio.currentTime = duration / 2;
  await seeked;
  const sought = audio.currentTime;
  await audio.play();
  while (audio.currentTime < sought + 0.3) await new Promise((resolve) => setTimeout(resolve, 20));
  audio.pause();
  return { duration, sought, played: audio.currentTime - sought };
}
