import { expect, type Page } from '@playwright/test';
import type { Killable } from './killable.ts';

/** One word each: quicker than a person types, with no pause that would save it early. */
const RHYTHM = 150;

export interface TypedWord {
  readonly word: string;
  /** instant before its first letter, ms */
  readonly at: number;
}

/** Types numbered words where the caret stands until the browser dies at an instant, ms. */
export async function typeUntilKilled(browser: Killable, page: Page, at: number) {
  const words: TypedWord[] = [];
  const end = new AbortController();
  const typing = async () => {
    for (let next = Date.now(); !end.signal.aborted; next += RHYTHM) {
      const word = `w${String(words.length + 1).padStart(4, '0')}`;
      words.push({ word, at: Date.now() });
      await page.keyboard.type(`${word} `);
      await pause(Math.max(0, next + RHYTHM - Date.now()));
    }
  };
  // It breaks off where the browser dies under it.
  const typed = typing().catch(() => undefined);
  await pause(Math.max(0, at - Date.now()));
  const killed = await browser.kill();
  end.abort();
  await typed;
  return { words, killed };
}

/** What is left of the words, and how long before the kill the last of them was typed, ms. Fails where one before it is missing. */
export function wordsLost(left: readonly string[], words: readonly TypedWord[], killed: number) {
  const whole = left.filter((word, at) => word === words[at]?.word);
  const last = words[whole.length - 1];
  if (last === undefined) throw new Error(`no word is left of ${words.length}`);
  // Only the last one may have been cut in the middle; none is missing before it.
  expect(left.slice(0, whole.length)).toEqual(whole);
  expect(left.length - whole.length).toBeLessThanOrEqual(1);
  return { whole: whole.length, lostTyping: killed - last.at };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
