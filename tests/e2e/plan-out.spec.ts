import { expect, type Page, test } from '@playwright/test';
import { strFromU8 } from 'fflate';
import * as app from './support/app.ts';
import { made, partOf } from './support/made.ts';
import { type OnePhone, setUpPhone } from './support/one-phone.ts';
import { expectWorn, expectWornAtDesk, printed } from './support/worn.ts';

let page: Page;
let open: OnePhone;
setUpPhone('beeps', (it) => {
  open = it;
  ({ page } = it);
});
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const ARABIC = 'نبيع الصوف الخام إلى مشترٍ واحد.';

test('an offline phone shows a plan by keyboard and by tap', async () => {
  await page.goto(new URL('/start', open.server.url).href);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await app.goTo(page, '/plan/plan-1/new');
  await page.getByRole('textbox', { name: 'What we say' }).fill(`Élodie y Ñusta: ${ARABIC}`);
  await expect(page.getByText('Saved on this phone').first()).toBeVisible();
  await open.phone.off();

  await app.goTo(page, '/plan/plan-1');
  await page.getByRole('link', { name: 'Show it to people' }).press('Enter');
  await page.getByRole('textbox', { name: 'Notes for whoever speaks' }).fill('Thank the hosts first');
  await page.getByLabel('Minutes that you have').fill('3');
  await expect(page.getByText(/^\d+ slides$/)).toBeVisible();
  await expectWorn(page, 'before showing');
  await expectWornAtDesk(page, 'before showing');

  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  const stage = page.getByRole('dialog', { name: 'Show the plan' });
  await expect(stage.getByRole('heading', { name: 'Example: fodder at home' })).toBeVisible();
  await expect(stage.getByText(/^Slide 1 of \d+: Example: fodder at home$/)).toBeAttached();
  await expect(stage.getByText(/2:5\d left/)).toBeVisible();
  await expect(stage.getByText('Thank the hosts first')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(stage.getByRole('heading', { name: /Who we are/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(stage.getByText('Thank the hosts first')).toBeVisible();
  await expect(stage.getByText(/Who is behind this plan/)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Home');
  await expect(stage.getByText(/^Slide 1 of/)).toBeAttached();
  await expectWorn(page, 'a slide');
  await expectWornAtDesk(page, 'a slide');

  // A tap at the end of the screen goes on, one at its beginning back; a finger that is drawn does too.
  await page.mouse.click(300, 300);
  await expect(stage.getByText(/^Slide 2 of/)).toBeAttached();
  await page.mouse.click(30, 300);
  await expect(stage.getByText(/^Slide 1 of/)).toBeAttached();
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(100, 310, { steps: 4 });
  await page.mouse.up();
  await expect(stage.getByText(/^Slide 2 of/)).toBeAttached();
  await stage.getByRole('button', { name: 'Next' }).click();
  await expect(stage.getByText(/^Slide 3 of/)).toBeAttached();
  await expect(stage.getByRole('heading', { name: /Where we are today/ })).toBeVisible();
  await page.keyboard.press('End');
  await expect(stage.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(stage.getByRole('button', { name: 'Next' })).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await stage.getByRole('button', { name: 'Next' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(stage.getByRole('button', { name: 'Next' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('no slide runs over, in the hand and on a projector', async () => {
  for (const size of [
    { width: 360, height: 740 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await page.getByRole('button', { name: 'Begin' }).click();
    const stage = page.getByRole('dialog', { name: 'Show the plan' });
    const next = stage.getByRole('button', { name: 'Next' });
    for (let more = true; more; more = await next.isEnabled()) {
      const over = await stage.evaluate((each) =>
        [...each.querySelectorAll('section > div')].some(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
        ),
      );
      expect(over).toBe(false);
      if (await next.isEnabled()) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 360, height: 740 });
});

test('makes every document without signal, and each says what the plan says', async () => {
  await app.goTo(page, '/plan/plan-1');
  await page.getByRole('link', { name: 'Print and hand on' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();
  await expectWorn(page, 'print and hand on');
  await expectWornAtDesk(page, 'print and hand on');

  const word = await made(page, 'Word document');
  expect(word.name).toBe('example-fodder-at-home.docx');
  const body = partOf(word, 'word/document.xml');
  for (const said of ['Élodie y Ñusta', ARABIC, 'Where we are today', 'What is new for us'])
    expect(body).toContain(said);

  const note = await made(page, 'Concept note, one page');
  expect(partOf(note, 'word/document.xml')).toContain(ARABIC);
  const html = strFromU8((await made(page, 'Page with voices')).bytes);
  expect(html).toContain(ARABIC);
  expect(html).not.toContain('Thank the hosts first');
  const sheets = await made(page, 'Sheets of steps and budget');
  expect(partOf(sheets, 'xl/workbook.xml')).toMatch(/name="Steps"[\s\S]*name="Budget"/);
  const records: unknown = JSON.parse(strFromU8((await made(page, 'For other programs')).bytes));
  expect(records).toMatchObject({ format: 'bitacora-plan', version: 1 });
  expect(JSON.stringify(records)).not.toContain('Thank the hosts first');
});

test('goes to paper whole, and as one page', async () => {
  expect(await printed(page)).toMatch(/Example: fodder at home[\s\S]*Where we are today[\s\S]*Élodie/);
  for (const paper of ['A4', 'Letter']) {
    await page.getByRole('radio', { name: paper }).check({ force: true });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print the concept note' }).click();
    await expect.poll(() => printed(page)).toContain('Concept note');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect([width, height].map((size) => Math.round(Number(size) / 10))).toEqual(
      paper === 'A4' ? [59, 84] : [61, 79],
    );
  }
});
