import { sampleRoute } from '../../src/domain/sample/sample.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import { plantSeeds } from '../../src/store/seed.ts';
import { makePhone, type PhoneSettings } from './phone.ts';

/** Ten past nine on day 3 of the sample that begins on 22 November. */
export const SAMPLE_NOW = new Date(2026, 10, 24, 9, 10).getTime();

/** A phone with the sample route, in English, at that time. */
export async function sampleOnPhone(settings: PhoneSettings = {}): Promise<RouteStore> {
  const store = await makePhone({ now: () => SAMPLE_NOW, ...settings });
  await plantSeeds(store, sampleRoute({ lang: 'en', start: '2026-11-22' }));
  return store;
}
