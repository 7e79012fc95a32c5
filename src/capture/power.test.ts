import { expect, test } from 'vitest';
import { hoursOfPower, readBattery, watchPlug } from './power.ts';

const battery = { level: 0.5, charging: false, dischargingTime: Number.POSITIVE_INFINITY };

test('half a charge is four hours, less where the system knows of less, and never more', () => {
  expect(hoursOfPower(battery)).toBe(4);
  expect(hoursOfPower({ ...battery, dischargingTime: 3600 })).toBe(1);
  expect(hoursOfPower({ ...battery, dischargingTime: 36_000 })).toBe(4);
});

test('a browser that does not say, or refuses, gives nothing', async () => {
  const browser = (more: object) => more as Parameters<typeof readBattery>[0];
  expect(await readBattery(browser({}))).toBeUndefined();
  expect(await readBattery(browser({ getBattery: () => Promise.reject(new Error('no')) }))).toBeUndefined();
  expect(await readBattery(browser({ getBattery: async () => battery }))).toEqual(battery);
});

test('tells of a plug that goes in or out, until nobody asks any more', async () => {
  const [phone, asking] = [new EventTarget(), new AbortController()];
  let told = 0;
  const browser = { getBattery: async () => phone } as unknown as Parameters<typeof watchPlug>[0];
  await watchPlug(browser, { changed: () => (told += 1), signal: asking.signal });
  phone.dispatchEvent(new Event('chargingchange'));
  asking.abort();
  phone.dispatchEvent(new Event('chargingchange'));
  expect(told).toBe(1);
});
