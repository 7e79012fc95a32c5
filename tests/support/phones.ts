import { afterEach } from 'vitest';
import type { RouteStore } from '../../src/store/route-store.ts';
import { makePhone, type PhoneSettings } from './phone.ts';

/** Makes phones, and closes them after each test. */
export function usePhones(): (settings?: PhoneSettings) => Promise<RouteStore> {
  const phones: RouteStore[] = [];
  afterEach(() => {
    for (const each of phones.splice(0)) each.close();
  });
  return async (settings) => {
    const made = await makePhone(settings);
    phones.push(made);
    return made;
  };
}
