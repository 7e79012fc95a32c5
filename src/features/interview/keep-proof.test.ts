import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { consentId, consentOf } from '../../domain/consent.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { writeAnswer } from './consent-answer.ts';
import { keepProof } from './keep-proof.ts';
import { keepSaying } from './keep-saying.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

const OF = { scope: 'team', id: 'i1' } as const;
const YES = { record: 'yes', share: 'group', naming: 'nobody' };

/** Signs, and gives the id of the picture. */
async function sign(ink: number, on = store): Promise<string> {
  const picture = new Blob([new Uint8Array(2000).fill(ink)], { type: 'image/png' });
  await keepProof(on, OF, { proof: 'signature', picture });
  const consent = await store.queries.get({ scope: 'team', id: consentId('i1') });
  return consentOf(consent?.values ?? {}).signature ?? '';
}
const stateOf = async (id: string) => (await store.queries.get({ scope: 'team', id }))?.state;

it('erases a signature on which nothing has rested once another stands in its place', async () => {
  const slip = await sign(1);
  const second = await sign(2);
  expect(await stateOf(slip)).toBe('erased');
  expect(await stateOf(second)).toBe('live');
  expect((await store.media.usage()).chunks).toBe(2000);
});

it('keeps each that was there once somebody has said yes, also after that was taken back', async () => {
  await writeAnswer(store, OF, YES);
  const first = await sign(1);
  const second = await sign(2);
  await writeAnswer(store, OF, { withdrawn: { at: 9, why: '' } });
  const third = await sign(3);
  const fourth = await sign(4);
  expect(await stateOf(first)).toBe('live');
  expect(await stateOf(second)).toBe('live');
  expect(await stateOf(third)).toBe('live');
  expect(await stateOf(fourth)).toBe('live');
});

it('keeps one on which a yes came to rest while the next was being written', async () => {
  const first = await sign(1);
  const media: RouteStore['media'] = {
    ...store.media,
    async putChunk(bytes) {
      await writeAnswer(store, OF, YES);
      return store.media.putChunk(bytes);
    },
  };
  const second = await sign(2, { ...store, media });
  expect([await stateOf(first), await stateOf(second)]).toEqual(['live', 'live']);
});

it('erases how a question was said once it has been said anew in that language, and in no other', async () => {
  const say = (language: string, word: number) =>
    keepSaying(store, {
      question: 'share',
      language,
      sound: { bytes: new Uint8Array(900).fill(word), type: 'audio/webm', duration: 900 },
    });
  await say('Runasimi', 1);
  await say('Aymar aru', 2);
  await say('Runasimi', 3);
  const sayings = await store.queries.ofKind('saying');
  const languages = sayings.map(({ values }) => values['language']);
  expect(languages).toHaveLength(2);
  expect(new Set(languages)).toEqual(new Set(['Aymar aru', 'Runasimi']));
  expect((await store.media.usage()).chunks).toBe(1800);
});
