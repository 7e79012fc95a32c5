import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** Makes a file of a plan, where it is handed on, and reads it back. */
export async function made(page: Page, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check({ force: true });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  await expect(page.getByText(/The file .* is made/)).toBeVisible();
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

/** One part of an office file. */
export function partOf({ bytes }: { readonly bytes: Uint8Array }, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}
