import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { ROSA } from '../../tests/support/interview.ts';
import { inCommons, ME, told } from '../../tests/support/own-talk.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { consentId } from '../domain/consent.ts';
import { settleShared } from './settle-shared.ts';
import { shareInterview } from './share-interview.ts';

vi.setConfig({ testTimeout: 60_000 });
const phone = usePhones();

describe('the pictures and the sound of one’s own interview that is shared', () => {
  it('takes pictures of the place along where those of the person stay behind, and none of a place that is a no', async () => {
    const pictures = async (answers: Record<string, string>) => {
      const store = await phone({ role: 'participant' });
      const item = await told(store, { ...ROSA, ...answers });
      const photo = await store.queries.get({ scope: ME, id: 'i1-p1' });
      const fields = { ...photo?.values, subject: 'place' };
      await store.write({ scope: ME, kind: 'media', id: 'i1-v1', fields });
      await shareInterview(store, item);
      const ids = (await inCommons(store)).map(({ id }) => id);
      return ids.filter((id) => ['i1-p1.shared', 'i1-v1.shared'].includes(id)).toSorted();
    };
    expect(await pictures({})).toEqual(['i1-p1.shared', 'i1-v1.shared']);
    expect(await pictures({ 'thing.person': 'no' })).toEqual(['i1-v1.shared']);
    expect(await pictures({ 'thing.place': 'no' })).toEqual([]);
  });

  it('takes the sound along that had no file yet when it was shared, once there is one and it may be heard', async () => {
    const answers = { scope: ME, kind: 'consent', id: consentId('i1') } as const;
    const sound = { scope: ME, kind: 'media', id: 'i1-s1' } as const;
    for (const again of [settleShared, shareInterview])
      for (const says of ['yes', 'no']) {
        const store = await phone({ role: 'participant' });
        const item = await told(store);
        const { file = null, duration = null } = (await store.queries.get(sound))?.values ?? {};
        const copy = async () => (await store.queries.get({ scope: 'commons', id: 'i1-s1.shared' }))?.values;
        await store.write({ ...sound, fields: { file: null, duration: null } });
        await shareInterview(store, item);
        await again(store, item);
        expect(await copy()).toMatchObject({ file: null, owner: 'i1.shared' });
        await store.write({ ...answers, fields: { 'thing.sound': says } });
        await store.write({ ...sound, fields: { file, duration } });
        await again(store, item);
        expect(await copy()).toMatchObject(says === 'yes' ? { file, duration } : { file: null });
      }
  });

  it('says of a shared picture what was said of it on a phone that had not heard of the copy', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    const of = async (id: string) => (await store.queries.get({ scope: 'commons', id }))?.values['subject'];
    const photo = { scope: ME, kind: 'media', id: 'i1-p1' } as const;
    await store.write({ ...photo, fields: { subject: 'place' } });
    await shareInterview(store, item);
    expect(await of('i1-p1.shared')).toBe('place');
    await store.write({ ...photo, fields: { subject: 'person' } });
    await settleShared(store);
    expect(await of('i1-p1.shared')).toBe('person');
    expect(await of('i1-s0.shared')).toBeUndefined();
  });

  it('takes no place of a photo along that is a no, and takes it back where the no comes later', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    const position = { lat: -13.1, lon: -72.2, precisionKm: 1 };
    await store.write({ scope: ME, kind: 'media', id: 'i1-p1', fields: { position } });
    const placeOf = async (id: string) =>
      (await store.queries.get({ scope: 'commons', id }))?.values['position'] ?? null;
    await shareInterview(store, item);
    expect(await placeOf('i1-p1.shared')).toEqual(position);
    const fields = { 'thing.where': 'no' };
    await store.write({ scope: ME, kind: 'consent', id: consentId('i1'), fields });
    await settleShared(store);
    expect(await placeOf('i1-p1.shared')).toBeNull();
    await store.write({
      scope: ME,
      kind: 'media',
      id: 'later',
      fields: { owner: 'i1', type: 'image/png', position },
    });
    await shareInterview(store, item);
    expect(await store.queries.get({ scope: 'commons', id: 'later.shared' })).toBeDefined();
    expect(await placeOf('later.shared')).toBeNull();
  });
});
