import { expect } from 'vitest';
import type { RouteStore } from '../../src/store/route-store.ts';

/** That every phone shows or offers all that was written in the programme. @param wrote words by record and field, with a space between */
export async function expectOffered(
  stores: readonly RouteStore[],
  wrote: readonly ReadonlyMap<string, unknown>[],
): Promise<void> {
  for (const store of stores)
    for (const [place, words] of wrote.flatMap((each) => [...each])) {
      const [id = '', field = ''] = place.split(' ');
      const held = await store.queries.versions({ scope: 'programme', id }, field);
      expect(held.map(({ value }) => value)).toContain(words);
    }
}
