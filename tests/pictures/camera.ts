import path from 'node:path';
import type { Page } from '@playwright/test';

/** Where the pictures go. */
const FOLDER = process.env['BITACORA_PICTURES'] ?? 'docs/pictures';

const SIZES = {
  phone: { width: 360, height: 740, scale: 'device' },
  desk: { width: 1280, height: 800, scale: 'css' },
} as const;

export interface Shot {
  /** what to bring into sight first; else the page is seen from its top */
  readonly at?: string | undefined;
  /** `sun`, `night`, `es`: the end of the file's name */
  readonly variant?: string | undefined;
}

/** Takes one screen in both sizes, and leaves the page as a phone. */
export async function shoot(page: Page, name: string, { at, variant }: Shot = {}): Promise<void> {
  for (const size of ['desk', 'phone'] as const) {
    const { width, height, scale } = SIZES[size];
    await page.setViewportSize({ width, height });
    await settle(page, at);
    const file = [name, size, variant].filter(Boolean).join('-');
    await page.screenshot({ path: path.join(FOLDER, `${file}.png`), animations: 'disabled', scale });
  }
}

/** Until letters are there, what was queried is drawn, and nothing moves. */
async function settle(page: Page, at: string | undefined): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.evaluate(async (words) => {
    await document.fonts.ready;
    if (words === undefined) return window.scrollTo(0, 0);
    const found = [...document.querySelectorAll('h2, h3, p, label, legend')].find(
      (each) => each.textContent?.includes(words) && each.getClientRects().length > 0,
    );
    found?.scrollIntoView({ block: 'start' });
    window.scrollBy(0, -120);
  }, at);
  await page.waitForTimeout(200);
}
