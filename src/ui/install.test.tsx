import { expect, test, vi } from 'vitest';
import { createInstall } from './install.tsx';

test('keeps the browser’s offer until a person wants it, and uses it once', async () => {
  const page = new EventTarget();
  const install = createInstall(page);
  expect(install.offered.value).toBe(false);
  const prompt = vi.fn(async () => {});
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  page.dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  expect(install.offered.value).toBe(true);
  await install.ask();
  await install.ask();
  expect(prompt).toHaveBeenCalledTimes(1);
  expect(install.offered.value).toBe(false);
});
