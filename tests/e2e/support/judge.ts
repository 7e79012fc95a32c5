import { expect, type Page } from '@playwright/test';

/** Gives each criterion on the page of scores so many points less than it can give, and not less than none. */
export async function givePoints(page: Page, less: number): Promise<void> {
  const lines = page.getByRole('group', { name: /: points$/ });
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.all()) {
    const most = (await line.getByRole('radio').count()) - 1;
    const points = String(Math.max(0, most - less));
    await line.getByText(points, { exact: true }).click();
    await expect(line.getByRole('radio', { name: points })).toBeChecked();
  }
}
