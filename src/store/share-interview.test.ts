import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ROSA, tellInterview } from '../../tests/support/interview.ts';
import { carry } from '../../tests/support/carry.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { interviewWords } from '../domain/captured.ts';
import { consentId } from '../domain/consent.ts';
import { interviewOf } from '../domain/interview.ts';
import { bracketed, nameField } from '../domain/reviewed-names.ts';
import { readText, writeText } from '../merge/text.ts';
import { applyReview } from './apply-review.ts';
import { agreedOf, citedOf } from './cited.ts';
import { eraseSpoken } from './erase-spoken.ts';
import type { RouteStore } from './route-store.ts';
import { settleShared } from './settle-shared.ts';
import { copyId, shareInterview } from './share-interview.ts';
import type { Item } from './types.ts';
import { withdrawShared } from './withdraw-shared.ts';

vi.setConfig({ testTimeout: 60_000 });
const phone = usePhones();
const ME = 'me' as const;
const words = (text: string) => ({ words: { update: writeText(text), reads: text } });

async function told(store: RouteStore, consent: Record<string, never> | typeof ROSA = ROSA): Promise<Item> {
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

const inCommons = async (store: RouteStore) =>
  (await store.queries.all()).filter(({ scope, kind }) => scope === 'commons' && kind !== 'permission');
const wordsOf = async (store: RouteStore, id: string) =>
  readText((await store.queries.row({ scope: 'commons', id }))?.texts['words'] ?? []);

describe('sharing one’s own interview', () => {
  it('makes a copy of it and its parts that hang together, under the name that was agreed', async () => {
    const store = await phone({ role: 'participant' });
    const shared = await shareInterview(store, await told(store));
    expect(shared).toEqual({ ok: true, id: 'i1.shared', fresh: 8 });
    const all = await inCommons(store);
    expect(all.map(({ kind }) => kind).toSorted()).toEqual(
      ['interview', 'line', 'mark', 'mark', 'media', 'media', 'media', 'note'].toSorted(),
    );
    for (const { values } of all) expect(values).toMatchObject({ permission: consentId('i1') });
    const copy = await store.queries.get({ scope: 'commons', id: 'i1.shared' });
    expect(copy?.values).toMatchObject({ title: 'Seeds', from: 'i1' });
    expect(copy && (await agreedOf(store, copy)).name).toBe('Rosa');
    expect(interviewOf(copy?.values ?? {}).asked).toEqual({ you: { media: 'i1-s0.shared', at: 2_000 } });
    expect(JSON.stringify(all.map(({ values }) => values))).not.toMatch(/Quispe|gossip|"i1"(?!,"permission)/);
    expect(await wordsOf(store, 'i1-k1.shared')).toBe('Juan came');
    expect((await citedOf(store, 'i1.shared'))?.agreed).toMatchObject({ words: true, sound: true });
  });

  it('doubles nothing when it is shared again, and takes along what is new', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    await shareInterview(store, item);
    expect(await shareInterview(store, item)).toMatchObject({ ok: true, fresh: 0 });
    await store.write({
      scope: ME,
      kind: 'mark',
      id: 'later',
      fields: { interview: 'i1' },
      updates: words('More'),
    });
    expect(await shareInterview(store, item)).toMatchObject({ ok: true, fresh: 1 });
    expect(await inCommons(store)).toHaveLength(9);
    expect(await wordsOf(store, copyId('later'))).toBe('More');
  });

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

  it('tells no name by what it is called, or by who speaks in it, where no name was agreed to', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store, { ...ROSA, naming: 'nobody' });
    await store.write(
      { scope: ME, kind: 'interview', id: 'i1', fields: { 'answer.q': 'Rosa says so' } },
      {
        scope: ME,
        kind: 'line',
        id: 'i1-l2',
        fields: { interview: 'i1' },
        updates: words('Rosa keeps jars'),
      },
    );
    await store.write(
      { scope: ME, kind: 'interview', id: 'i1', fields: { title: 'Talk with Rosa' } },
      { scope: ME, kind: 'speaker', id: 'sp1', fields: { interview: 'i1', name: 'Rosa', role: 'The mayor' } },
    );
    await shareInterview(store, (await store.queries.get(item)) ?? item);
    expect(JSON.stringify(await inCommons(store))).not.toMatch(/Rosa|mayor/);
  });

  it('names nobody any more once the name is taken back, here and on phones that had it before', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    await store.write({ scope: ME, kind: 'interview', id: 'i1', fields: { title: 'Talk with Rosa' } });
    await shareInterview(store, (await store.queries.get(item)) ?? item);
    // as an earlier version wrote it
    await store.write({ scope: 'commons', kind: 'interview', id: 'i1.shared', fields: { people: 'Rosa' } });
    await store.write({
      scope: ME,
      kind: 'consent',
      id: consentId('i1'),
      fields: { 'withdrawn.name': { at: 9, why: '' } },
    });
    await settleShared(store);
    const copy = await store.queries.get({ scope: 'commons', id: 'i1.shared' });
    const called = copy && interviewWords(copy.values, (await agreedOf(store, copy)).name);
    expect([called, JSON.stringify(await inCommons(store))]).toEqual([
      '',
      expect.not.stringContaining('Rosa'),
    ]);
    await store.write({
      scope: ME,
      kind: 'consent',
      id: consentId('i1'),
      fields: { 'withdrawn.name': null },
    });
    await shareInterview(store, (await store.queries.get(item)) ?? item);
    expect((await store.queries.get({ scope: 'commons', id: 'i1.shared' }))?.values['title']).toBe(
      'Talk with Rosa',
    );
  });

  it('is taken back by the team as well, and stays so until it is given again where it was recorded', async () => {
    const guest = await phone({ role: 'participant' });
    const team = await phone();
    const item = await told(guest);
    await shareInterview(guest, item);
    await carry(guest, team);
    const copy = await team.queries.get({ scope: 'commons', id: 'i1.shared' });
    if (!copy) throw new Error('no copy');
    await withdrawShared(team, copy);
    await carry(team, guest);
    for (const each of [team, guest]) expect((await citedOf(each, 'i1.shared'))?.agreed.words).toBe(false);
    expect(await shareInterview(guest, item)).toEqual({ ok: false, reason: 'withdrawn' });
    await settleShared(guest);
    await settleShared(guest);
    const consent = await guest.queries.get({ scope: ME, id: consentId('i1') });
    expect(consent?.values['withdrawn']).toMatchObject({ why: '' });
    const steps = await guest.queries.linkedTo(consentId('i1'), 'consent_step');
    // By what it says, so that another phone of the same person, which hears it too, writes the same step.
    expect(steps.map(({ id, values }) => [id, values['at']])).toEqual([
      [expect.stringMatching(/^i1\.consent\.withdrawn\.\d+$/), expect.any(Number)],
    ]);
    expect(await shareInterview(guest, item)).toEqual({ ok: false, reason: 'withdrawn' });
    expect((await citedOf(guest, 'i1.shared'))?.agreed.words).toBe(false);
  });

  it('shares nothing that was not agreed to, whoever was asked', async () => {
    const answers = fc.record({
      record: fc.constantFrom('yes', 'yes', 'no'),
      share: fc.constantFrom('nobody', 'group', 'anyone'),
      naming: fc.constantFrom('name', 'alias', 'nobody'),
      withdrawn: fc.constantFrom(null, null, { at: 1, why: '' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { maxLength: 2 }), async (all) => {
        const store = await phone({ role: 'participant' });
        const item = await tellInterview(store, {
          scope: ME,
          consent: undefined,
          fields: { people: 'Marca0 Marca1' },
        });
        await store.write(
          ...all.map((values, at) => ({
            scope: ME,
            kind: 'consent',
            id: at === 0 ? consentId('i1') : `other-${at}`,
            fields: {
              interview: 'i1',
              ...values,
              name: values.naming === 'alias' ? `Alias${at}` : `Marca${at}`,
            },
          })),
        );
        const shared = await shareInterview(store, item);
        const may =
          all.length > 0 &&
          all.every((one) => one.record === 'yes' && one.share !== 'nobody' && one.withdrawn === null);
        expect(shared.ok).toBe(may);
        const copies = await inCommons(store);
        expect(copies.length > 0).toBe(may);
        const text = JSON.stringify(copies.map(({ values }) => values));
        for (const [at, { naming }] of all.entries())
          if (naming !== 'name') expect(text).not.toContain(`Marca${at}`);
      }),
      { numRuns: 25 },
    );
  });

  it('puts names as they were decided, before and afterwards, and leaves the notebook as it was said', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    await shareInterview(store, item);
    const interview = { scope: ME, kind: 'interview', id: 'i1' };
    await store.write({
      ...interview,
      fields: { [nameField('Juan')]: { said: 'Juan', as: bracketed('a neighbour') } },
    });
    await applyReview(store, interview);
    expect(await wordsOf(store, 'i1-k1.shared')).toBe('[a neighbour] came');
    expect((await store.queries.get({ scope: ME, id: 'i1-k1' }))?.values['words']).toBe('Juan came');
    await store.write({
      scope: ME,
      kind: 'mark',
      id: 'later',
      fields: { interview: 'i1' },
      updates: words('So Juan said'),
    });
    await shareInterview(store, (await store.queries.get(interview)) ?? item);
    expect(await wordsOf(store, 'later.shared')).toBe('So [a neighbour] said');
  });

  it('goes with the permission, and is erased with what it is a copy of', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    await shareInterview(store, item);
    await eraseSpoken(store, item, 'withdrawn');
    expect((await inCommons(store)).filter(({ state }) => state === 'live')).toEqual([]);
    expect((await citedOf(store, 'i1.shared'))?.agreed.words ?? false).toBe(false);
  });
});
