import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { makePlan } from './app.ts';
import { type KillPlan, openSample } from './kill-round.ts';
import { typeUntilKilled, wordsLost } from './kill-typing.ts';
import { type Killable, openKillable } from './killable.ts';

/** What one kill has cost, ms. */
export interface CardRound {
  readonly typed: number;
  readonly recoveredWords: number;
  readonly lostTyping: number;
}

/** Kills the browser while someone writes on a card of a plan; opens it again and looks what is left. */
export async function killCard({ url, microphone, after }: KillPlan): Promise<CardRound> {
  const disk = await mkdtemp(path.join(tmpdir(), 'bitacora-kill-'));
  let browser: Killable | undefined;
  try {
    browser = await openKillable({ disk, microphone });
    const page = await browser.context.newPage();
    await openSample(page, url);
    const plan = await makePlan(page, 'Cut off (invented)');
    await page.goto(`${url}${plan}/today`);
    const box = page.getByLabel('What we say');
    await expect(box).toBeEditable();
    await box.focus();
    const { words, killed } = await typeUntilKilled(browser, page, Date.now() + after);
    browser = await openKillable({ disk, microphone });
    const again = await browser.context.newPage();
    await again.goto(`${url}${plan}/today`);
    const found = again.getByLabel('What we say');
    await expect(found).toHaveValue(/w0001/);
    // What was put down at the last keys comes in once the page is idle.
    await again.waitForTimeout(3000);
    const left = (await found.inputValue()).trim().split(/\s+/);
    const { whole, lostTyping } = wordsLost(left, words, killed);
    return { typed: words.length, recoveredWords: whole, lostTyping };
  } finally {
    await browser?.kill();
    await rm(disk, { recursive: true, force: true, maxRetries: 3 });
  }
}
