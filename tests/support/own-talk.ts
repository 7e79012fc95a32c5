import { readText, writeText } from '../../src/merge/text.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import type { Item } from '../../src/store/types.ts';
import { ROSA, tellInterview } from './interview.ts';

export const ME = 'me' as const;
export const words = (text: string) => ({ words: { update: writeText(text), reads: text } });

/** An interview of one's own, with a mark and a line in words. @param consent what was answered; nothing where it is empty */
export async function told(
  store: RouteStore,
  consent: Record<string, never> | typeof ROSA = ROSA,
): Promise<Item> {
  const item = await tellInterview(store, {
    scope: ME,
    consent,
    fields: { people: 'Rosa Quispe', 'tag.x': 'gossip' },
  });
  await store.write(
    {
      scope: ME,
      kind: 'mark',
      id: 'i1-k1',
      fields: { writer: 'm', 'tag.y': 'gossip' },
      updates: words('Juan came'),
    },
    {
      scope: ME,
      kind: 'line',
      id: 'i1-l1',
      fields: { interview: 'i1', media: 'i1-s0', at: 5 },
      updates: words('We keep jars.'),
    },
  );
  return item;
}

/** What everyone on the route can read of it. */
export const inCommons = async (store: RouteStore) =>
  (await store.queries.all()).filter(({ scope, kind }) => scope === 'commons' && kind !== 'permission');
export const wordsOf = async (store: RouteStore, id: string) =>
  readText((await store.queries.row({ scope: 'commons', id }))?.texts['words'] ?? []);
