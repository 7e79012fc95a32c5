import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { capturedWebm } from '../../../tests/support/captured-webm.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { importSound } from '../../capture/import-sound.ts';
import { consentId } from '../../domain/consent.ts';
import { writeText } from '../../merge/text.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { writeAnswer } from './consent-answer.ts';
import { addClip, shareQuote } from './share-quote.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

const INTERVIEW = { scope: 'team', id: 'i1' } as const;

async function marked(): Promise<{ interview: Item; mark: Item; marks: Item[]; sounds: Item[] }> {
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: ['a'.repeat(64)] };
  await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group', naming: 'nobody' });
  await store.write(
    { ...INTERVIEW, kind: 'interview', fields: { started: 0 } },
    {
      scope: 'team',
      kind: 'mark',
      id: 'k1',
      fields: { interview: 'i1', media: 'm1', at: 0, words: 'Seeds' },
    },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', duration: 5000, file } },
  );
  const [interview, mark, sound] = await Promise.all(
    ['i1', 'k1', 'm1'].map((id) => store.queries.get({ scope: 'team', id })),
  );
  if (!interview || !mark || !sound) throw new Error('nothing was marked');
  return { interview, mark, marks: [mark], sounds: [sound] };
}

/** While the clip is being cut, the person takes the consent back. */
function takingBack(): RouteStore {
  const missing: RouteStore['media']['missing'] = async (hashes) => {
    await writeAnswer(store, INTERVIEW, { withdrawn: { at: 1, why: '' } });
    return store.media.missing(hashes);
  };
  return { ...store, media: { ...store.media, missing } };
}

describe('sharing a quote', () => {
  it('shows the words to everyone, as far as the person agreed', async () => {
    expect(await shareQuote(store, await marked())).toMatchObject({ ok: true });
    const permission = await store.queries.get({ scope: 'commons', id: consentId('i1') });
    expect(permission?.values).toMatchObject({ may: 'group', withdrawn: null });
  });

  it.each(['mark', 'line'] as const)(
    'shows the words of a %s that have come and that nobody has read here yet',
    async (kind) => {
      const quoted = await marked();
      await store.write({ scope: 'team', kind: 'mark', id: 'k1', fields: { words: null } });
      const stamp = '0fff001e8480-0000-zzzzzzzzzz';
      const ref = { scope: 'team', kind, id: kind === 'mark' ? 'k1' : 'l1' } as const;
      const fields = { interview: 'i1', media: 'm1', at: 5 };
      if (kind === 'line') await store.write({ ...ref, fields });
      const texts = { words: [[stamp, writeText('They dry them')] satisfies [string, string]] };
      await store.courier.receive(answerOf({ patches: [{ ...ref, texts }] }), [], Date.now());
      await shareQuote(store, quoted);
      const [quote] = await store.queries.ofKind('quote');
      expect(quote?.values['words']).toBe('They dry them');
    },
  );

  it('leaves out the name of who spoke where they go by another', async () => {
    const quoted = await marked();
    await writeAnswer(store, INTERVIEW, { naming: 'alias', name: 'Flor' });
    await store.write(
      { scope: 'team', kind: 'person', id: 'p1', fields: { name: 'Rosa Quispe', pseudonym: 'Quinua' } },
      { scope: 'team', kind: 'speaker', id: 'sp1', fields: { interview: 'i1', as: 'person', person: 'p1' } },
      { scope: 'team', kind: 'mark', id: 'k1', fields: { words: 'Rosa keeps jars, says Flor' } },
    );
    await shareQuote(store, quoted);
    const [quote] = await store.queries.ofKind('quote');
    expect(quote?.values).toMatchObject({ words: '[…] keeps jars, says Flor', name: 'Flor' });
  });

  it('shows a picture of who spoke with it, once, also where it was taken after the quote was shared', async () => {
    const quoted = await marked();
    await shareQuote(store, quoted);
    const [quote] = await store.queries.ofKind('quote');
    const pictures = async () =>
      (await store.queries.linkedTo(quote?.id ?? '', 'media')).filter(({ values }) => values['subject']);
    expect(await pictures()).toEqual([]);
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 5, chunks: ['b'.repeat(64)] };
    const fields = { owner: 'i1', type: 'image/jpeg', file, subject: 'person' };
    await store.write({ scope: 'team', kind: 'media', id: 'm2', fields });
    await shareQuote(store, quoted);
    await shareQuote(store, quoted);
    expect(
      (await pictures()).map(({ scope, values }) => [scope, values['permission'], values['file']]),
    ).toEqual([['commons', consentId('i1'), file]]);
    const other = { ...quoted, mark: { ...quoted.mark, id: 'k2' } };
    await writeAnswer(store, INTERVIEW, { 'thing.person': 'no' });
    await shareQuote(store, other);
    expect((await store.queries.ofKind('media')).filter(({ scope }) => scope === 'commons')).toHaveLength(1);
  });

  it('stops where the consent is taken back while the clip is being cut', async () => {
    const shared = await shareQuote(takingBack(), await marked());
    expect(shared).toEqual({ ok: false, reason: 'withdrawn' });
    expect(await store.queries.ofKind('quote')).toEqual([]);
    const permission = await store.queries.get({ scope: 'commons', id: consentId('i1') });
    expect(permission?.values).toMatchObject({ may: 'nobody', withdrawn: 1 });
  });

  it('says that the sound is lacking while its recording is not whole on this phone, and adds it once it is', async () => {
    const quoted = await marked();
    const first = await shareQuote(store, quoted);
    expect(first).toMatchObject({ ok: true, clip: 'waiting' });
    const media = await wholeSound();
    expect(await shareQuote(store, { ...quoted, sounds: [media] })).toMatchObject({ ok: true, clip: 'none' });
    const quotes = await store.queries.ofKind('quote');
    expect(quotes).toHaveLength(1);
    const id = String(quotes[0]?.values['media']);
    const clip = await store.queries.get({ scope: 'commons', id });
    expect(clip?.values).toMatchObject({
      owner: quotes[0]?.id,
      type: 'audio/webm',
      permission: consentId('i1'),
    });
  });

  it('adds no sound to a quote whose person took the sound back meanwhile', async () => {
    const quoted = await marked();
    const shared = await shareQuote(store, quoted);
    if (!shared.ok) throw new Error(shared.reason);
    const sounds = [await wholeSound()];
    expect(await addClip(takingBack(), { ...quoted, sounds }, shared.quote)).toBe('none');
    const [quote] = await store.queries.ofKind('quote');
    expect(quote?.values['media']).toBeUndefined();
    const clips = await store.queries.linkedTo(shared.quote.id, 'media');
    expect(clips.filter(({ state }) => state === 'live')).toEqual([]);
  });
});

/** The recording, once it has come to this phone. */
async function wholeSound(): Promise<Item> {
  const parts = new Blob(capturedWebm(30));
  const kept = await importSound(
    { media: store.media, writer: store },
    {
      file: parts,
      sound: { type: 'audio/webm', duration: 30_000, peaks: undefined, onsets: [], copy: true },
      media: 'm1',
      owner: 'i1',
      scope: 'team',
      segment: 0,
      started: 0,
    },
  );
  const item = await store.queries.get({ scope: 'team', id: 'm1' });
  if (!kept.ok || !item) throw new Error('no sound');
  return item;
}
