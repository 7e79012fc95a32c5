import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ROSA, tellInterview } from '../../tests/support/interview.ts';
import { inCommons, ME, told, words, wordsOf } from '../../tests/support/own-talk.ts';
import { answerOf } from '../../tests/support/answer.ts';
import { carry } from '../../tests/support/carry.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { interviewWords } from '../domain/captured.ts';
import { consentId } from '../domain/consent.ts';
import { interviewOf } from '../domain/interview.ts';
import { bracketed, nameField } from '../domain/reviewed-names.ts';
import { openText, writeText } from '../merge/text.ts';
import type { WirePatch } from '../protocol/wire-patch.ts';
import { applyReview } from './apply-review.ts';
import { agreedOf, citedOf } from './cited.ts';
import { eraseSpoken } from './erase-spoken.ts';
import { SaveError } from './fault.ts';
import { settleShared } from './settle-shared.ts';
import { copyId, shareInterview } from './share-interview.ts';
import { withdrawShared } from './withdraw-shared.ts';

vi.setConfig({ testTimeout: 60_000 });
const phone = usePhones();

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

  it('leaves no piece to go back to of a name that a review takes out of what has not left the phone', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    const said = { scope: ME, kind: 'mark', id: 'later', fields: { interview: 'i1' } };
    await store.write({ ...said, updates: words('So Juan Antonio said') });
    await shareInterview(store, item);
    const as = bracketed('a neighbour');
    const interview = { scope: ME, kind: 'interview', id: 'i1' };
    await store.write({
      ...interview,
      fields: { [nameField('Juan Antonio')]: { said: 'Juan Antonio', as } },
    });
    await applyReview(store, interview);
    expect(await wordsOf(store, 'later.shared')).toBe('So [a neighbour] said');
    const row = await store.queries.row({ scope: 'commons', id: 'later.shared' });
    expect(Object.values(row?.texts ?? {}).map((pieces) => pieces.length)).toEqual([1]);
  });

  it('takes along what has come and nobody has read here yet, and puts names into that too', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    const comes = (patch: WirePatch) => store.courier.receive(answerOf({ patches: [patch] }), [], Date.now());
    const other = (at: number) => `0fff001e848${at}-0000-zzzzzzzzzz`;
    const mark = { kind: 'mark', cells: { interview: [[other(0), 'i1', {}]] } } satisfies Partial<WirePatch>;
    await comes({ ...mark, scope: ME, id: 'far', texts: { words: [[other(1), writeText('Juan sows')]] } });
    await shareInterview(store, item);
    expect(await wordsOf(store, 'far.shared')).toBe('Juan sows');
    const text = openText(
      (await store.queries.row({ scope: 'commons', id: 'far.shared' }))?.texts['words'] ?? [],
    );
    text.change(`${text.read()} early`);
    const texts = { words: [[other(2), text.take() ?? ''] satisfies [string, string]] };
    await comes({ scope: 'commons', kind: 'mark', id: 'far.shared', texts });
    const decided = { said: 'Juan', as: bracketed('a neighbour') };
    await store.write({ ...item, fields: { [nameField('Juan')]: decided } });
    await applyReview(store, item);
    expect(await wordsOf(store, 'far.shared')).toBe('[a neighbour] sows early');
  });

  it('goes by what was written last, whatever the screen had read', async () => {
    const store = await phone({ role: 'participant' });
    const shown = await told(store);
    await store.write({ scope: ME, kind: 'interview', id: 'i1', fields: { title: 'Seeds and jars' } });
    await shareInterview(store, shown);
    const copy = await store.queries.get({ scope: 'commons', id: 'i1.shared' });
    expect(copy?.values['title']).toBe('Seeds and jars');
  });

  it('does not say that a name is out of the words of a copy where there is no room to write that', async () => {
    const store = await phone({ role: 'participant' });
    const item = await told(store);
    await shareInterview(store, item);
    const decided = { said: 'Juan', as: bracketed('a neighbour') };
    await store.write({ ...item, fields: { [nameField('Juan')]: decided } });
    const full = { ...store, write: () => Promise.reject(new SaveError('full')) };
    await expect(applyReview(full, item)).rejects.toThrow('full');
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
