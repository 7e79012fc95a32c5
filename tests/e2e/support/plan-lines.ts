import { expect, type Page } from '@playwright/test';

/** Adds a step or a line of the budget, at its end. */
export async function addLine(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(words);
  await field.press('Enter');
  await expect(page.getByText(`Added: ${words}`)).toBeVisible();
}

/** Opens one and fills its fields. */
export async function editLine(
  page: Page,
  name: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const sheet = page.getByRole('dialog');
  for (const [label, words] of Object.entries(fields)) {
    const field = sheet.getByLabel(label, { exact: true });
    await field.fill(words);
    await field.blur();
  }
  await expect(sheet.getByText('Saved on this phone', { exact: true }).last()).toBeVisible();
  await sheet.getByRole('button', { name: 'Done', exact: true }).click();
  // As it goes it gives the focus back to what opened it.
  await expect(sheet).toHaveCount(0);
}
