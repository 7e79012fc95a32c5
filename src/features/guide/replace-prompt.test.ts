import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { keepSmallFile } from '../../capture/small-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { replacePrompt } from './replace-prompt.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

async function recorded(word: number): Promise<string> {
  const ports = { media: store.media, writer: store, newId: store.newId, now: store.now };
  const bytes = new Uint8Array(700).fill(word);
  const kept = await keepSmallFile(ports, {
    bytes,
    type: 'audio/webm',
    name: 'a.webm',
    owner: 'q1',
    scope: 'programme',
  });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.media;
}
const question = (id: string, media: string | null) =>
  store.write({ scope: 'programme', kind: 'question', id, fields: { 'prompt.qu': media } });
const stateOf = async (id: string) => (await store.queries.get({ scope: 'programme', id }))?.state;
const replace = (media: string | null, saved = true) =>
  replacePrompt(store, {
    record: 'q1',
    language: 'qu',
    async write() {
      if (saved) await question('q1', media);
      return saved;
    },
  });

it('erases what another recording, or none, has taken the place of', async () => {
  const [first, second] = [await recorded(1), await recorded(2)];
  await question('q1', first);
  await replace(second);
  expect([await stateOf(first), await stateOf(second)]).toEqual(['erased', 'live']);
  await replace(null);
  expect(await stateOf(second)).toBe('erased');
  expect(await store.media.usage()).toMatchObject({ chunks: 0 });
});

it('keeps what a copy of the guide says too, though that copy lies in the bin', async () => {
  const first = await recorded(1);
  await question('q1', first);
  await question('q2', first);
  await store.bin({ scope: 'programme', kind: 'question', id: 'q2' });
  await replace(await recorded(2));
  expect(await stateOf(first)).toBe('live');
});

it('keeps it where what should take its place was not saved', async () => {
  const first = await recorded(1);
  await question('q1', first);
  await replace(await recorded(2), false);
  expect(await stateOf(first)).toBe('live');
});
