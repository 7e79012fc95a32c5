import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Consent, NAMINGS, SHARES, allowed, allowedByAll, consentOf, permissionOf } from './consent.ts';
import type { Values } from './json.ts';
import { closedIn } from './consent-state.ts';
import { agreedPictures, openSubjects, SUBJECTS } from './picture.ts';
import { NOTHING, permissionFrom, permitted, PUBLIC_USES, type PublicUse } from './permission.ts';
import { PARTS, PURPOSES, THINGS } from './said.ts';

/** From the narrowest to the widest; `archive` and `machine` stand beside them. */
const USES = ['keep', 'group', 'report', 'print', 'public'] as const;

const answers = {
  record: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined }),
  share: fc.option(fc.constantFrom(...SHARES), { nil: undefined }),
  naming: fc.option(fc.constantFrom(...NAMINGS), { nil: undefined }),
  name: fc.constantFrom('', ' ', 'Maya'),
  withdrawn: fc.option(fc.constant({ at: 5, why: '' }), { nil: undefined, freq: 3 }),
};
const yesOrNot = fc.constantFrom('yes', 'yes', 'yes', 'yes', 'ask', 'no', 'strange');
const full = Object.fromEntries([
  ...THINGS.map((thing) => [`thing.${thing}`, yesOrNot]),
  ...PURPOSES.map((purpose) => [`use.${purpose}`, yesOrNot]),
  ...PARTS.map((part) => [
    `withdrawn.${part}`,
    fc.constantFrom(null, null, null, { at: 5, why: '' }, 'strange'),
  ]),
  ['age', fc.constantFrom('adult', 'minor', 'strange')],
  ['guardianSays', yesOrNot],
  ['assent', yesOrNot],
  ['protected', fc.constantFrom('no', 'no', 'yes', 'strange')],
  ['authoritySays', yesOrNot],
]);
const disputes = fc.subarray([...Object.keys(answers), ...Object.keys(full)], { maxLength: 2 });
const asJson = (values: object) => JSON.parse(JSON.stringify(values)) as Values;
/** Short ones as people give them, and full ones with whatever a merge made of them. */
const consents: fc.Arbitrary<Consent> = fc
  .tuple(
    fc.record(answers, { requiredKeys: [] }),
    fc.oneof(fc.constant({}), fc.record(full, { requiredKeys: [] })),
    fc.oneof(fc.constant([]), disputes),
  )
  .map(([short, more, others]) => consentOf(asJson({ ...short, ...more }), others));

const ALL = { words: true, sound: true, photo: true, view: true, where: true };
const SHORT = { record: 'yes', share: 'anyone', naming: 'name', name: 'Maya' };
const said = (values: Values) => consentOf({ ...SHORT, ...values });

describe('a consent', () => {
  test('allows nothing that was not said', () => {
    fc.assert(
      fc.property(consents, fc.constantFrom(...USES), (consent, use) => {
        const out = allowed(consent, use);
        if (consent.record !== 'yes' || consent.withdrawn !== undefined) expect(out).toEqual(NOTHING);
        if (use === 'group' && !['group', 'anyone'].includes(consent.share ?? ''))
          expect(out).toEqual(NOTHING);
        if (['report', 'print', 'public'].includes(use) && consent.share !== 'anyone')
          expect(out).toEqual(NOTHING);
        if (consent.naming !== 'name' && consent.naming !== 'alias') expect(out.name).toBeNull();
        if (out.name !== null) expect(out.name).toBe(consent.name.trim());
        if (!out.words) expect(out).toEqual(NOTHING);
      }),
    );
  });

  test('never allows more to a wider use than to a narrower one', () => {
    fc.assert(
      fc.property(consents, fc.integer({ min: 0, max: USES.length - 2 }), (consent, index) => {
        const narrow = allowed(consent, USES[index] ?? 'keep');
        const wide = allowed(consent, USES[index + 1] ?? 'public');
        expect(!wide.words || narrow.words).toBe(true);
        expect(!wide.sound || narrow.sound).toBe(true);
        expect(!wide.photo || narrow.photo).toBe(true);
        expect(!wide.view || narrow.view).toBe(true);
        expect(!wide.where || narrow.where).toBe(true);
        expect(wide.name === null || wide.name === narrow.name).toBe(true);
      }),
    );
  });

  test('says the same through its public half, also after a trip through a record', () => {
    fc.assert(
      fc.property(consents, fc.constantFrom<PublicUse>(...PUBLIC_USES), (consent, use) => {
        const permission = permissionFrom(permissionOf(consent));
        expect(permitted(permission, use)).toEqual(allowed(consent, use));
      }),
    );
  });

  test('that is missing is a no to everything', () => {
    for (const use of USES) expect(allowed(undefined, use)).toEqual(NOTHING);
    expect(allowedByAll([], 'keep')).toEqual(NOTHING);
    expect(permitted(undefined, 'group')).toEqual(NOTHING);
  });

  test('for our group only stays in the group', () => {
    const consent = said({ share: 'group' });
    expect(allowed(consent, 'group')).toEqual({ ...ALL, name: 'Maya' });
    expect(allowed(consent, 'report')).toEqual(NOTHING);
  });

  test('without an own name keeps face and, in public, voice back', () => {
    const consent = said({ naming: 'alias', name: 'Sun' });
    expect(allowed(consent, 'report')).toEqual({ ...ALL, photo: false, name: 'Sun' });
    expect(allowed(consent, 'public')).toEqual({ ...ALL, sound: false, photo: false, name: 'Sun' });
  });

  test('that was withdrawn is withdrawn, however strangely that was written', () => {
    for (const withdrawn of [true, 'yes', 17, {}, { at: 'x' }, []]) {
      expect(allowed(said({ withdrawn }), 'keep')).toEqual(NOTHING);
      expect(permissionOf(said({ withdrawn })).withdrawn).not.toBeNull();
    }
    for (const withdrawn of [null, false]) expect(allowed(said({ withdrawn }), 'keep').words).toBe(true);
    expect(permissionFrom({ may: 'anyone', withdrawn: 'x' }).withdrawn).toBe(0);
  });

  test('counts an answer in dispute as not given, and a withdrawal in dispute as one', () => {
    const values = { record: 'yes', share: 'anyone', naming: 'name', name: 'Maya', withdrawn: null };
    expect(allowed(consentOf(values, ['share']), 'group')).toEqual(NOTHING);
    expect(allowed(consentOf(values, ['record']), 'keep')).toEqual(NOTHING);
    expect(allowed(consentOf(values, ['name']), 'group').name).toBeNull();
    expect(allowed(consentOf(values, ['withdrawn']), 'keep')).toEqual(NOTHING);
    expect(permitted(permissionFrom({ may: 'anyone' }, ['may']), 'group')).toEqual(NOTHING);
  });

  test('of a group holds only as far as everyone in it agreed', () => {
    const both = allowedByAll([said({}), said({ share: 'group', name: 'Asha' })], 'group');
    expect(both).toEqual({ ...ALL, name: 'Maya, Asha' });
    expect(allowedByAll([said({}), said({ share: 'group' })], 'report')).toEqual(NOTHING);
    expect(allowedByAll([said({}), said({ naming: 'nobody' })], 'report').photo).toBe(false);
  });

  test('tells the group no name that was not agreed', () => {
    expect(permissionOf(said({ naming: 'nobody', name: 'Maya' }))).toMatchObject({
      may: 'anyone',
      naming: 'nobody',
      name: '',
      withdrawn: null,
    });
    expect(permissionOf(said({ share: 'nobody' })).name).toBe('');
  });

  test('allows no thing and no way out that somebody said no to', () => {
    fc.assert(
      fc.property(consents, fc.constantFrom(...USES, 'archive', 'machine'), (consent, use) => {
        const out = allowed(consent, use);
        const isNo = (field: keyof Consent) => consent[field] !== undefined && consent[field] !== 'yes';
        const beyond = use !== 'keep' && use !== 'machine';
        if (isNo('thing.part')) expect(out).toEqual(NOTHING);
        if (consent.age === 'minor' && (consent.guardianSays !== 'yes' || consent.assent !== 'yes'))
          expect(out).toEqual(NOTHING);
        if (beyond && consent.protected && consent.authoritySays !== 'yes') expect(out).toEqual(NOTHING);
        if (beyond && (isNo('use.quote') || isNo('thing.notes'))) expect(out).toEqual(NOTHING);
        if (['report', 'print', 'public', 'archive'].includes(use) && isNo('use.partners'))
          expect(out).toEqual(NOTHING);
        if (['print', 'public'].includes(use) && isNo('use.print')) expect(out).toEqual(NOTHING);
        if (use === 'public' && isNo('use.web')) expect(out).toEqual(NOTHING);
        if (use === 'archive' && consent['use.archive'] !== 'yes') expect(out).toEqual(NOTHING);
        if (use === 'machine' && consent['use.machine'] !== 'yes') expect(out).toEqual(NOTHING);
        if (isNo('thing.sound') || consent['withdrawn.sound']) expect(out.sound).toBe(false);
        if (isNo('thing.person') || consent['withdrawn.pictures']) expect(out.photo).toBe(false);
        if (isNo('thing.place') || consent['withdrawn.pictures'])
          expect([out.photo, out.view]).toEqual([false, false]);
        if (isNo('thing.where')) expect(out.where).toBe(false);
        if (consent['withdrawn.name']) expect(out.name).toBeNull();
      }),
    );
  });

  test('closes pictures of whom or what somebody said no to, on screens as on each way out', () => {
    fc.assert(
      fc.property(fc.array(consents, { maxLength: 3 }), fc.constantFrom(...USES), (all, use) => {
        const { pictures } = closedIn(all);
        const agreed = agreedPictures(allowedByAll(all, use));
        for (const subject of SUBJECTS) {
          const isNo = all.some(
            (one) => one[`thing.${subject}`] === 'no' || one['withdrawn.pictures'] || one.withdrawn,
          );
          expect(pictures[subject]).toBe(isNo);
          expect(openSubjects(pictures).includes(subject)).toBe(!isNo);
          if (isNo) expect(agreed[subject]).toBe(false);
        }
      }),
    );
  });

  test('counts whatever is in dispute in the full record as the strictest that it can be', () => {
    const read = (values: Values, field: string) =>
      allowed(consentOf({ ...SHORT, ...values }, [field]), 'group');
    expect(read({ age: 'adult' }, 'age')).toEqual(NOTHING);
    expect(read({ protected: 'no' }, 'protected')).toEqual(NOTHING);
    expect(read({ 'thing.part': 'yes' }, 'thing.part')).toEqual(NOTHING);
    expect(read({ 'thing.sound': 'yes' }, 'thing.sound').sound).toBe(false);
    expect(read({ 'withdrawn.name': null }, 'withdrawn.name').name).toBeNull();
    expect(read({ 'withdrawn.sound': null }, 'withdrawn.sound').sound).toBe(false);
  });

  test('of someone who joined is nothing without those who began, and holds everybody else up while it is missing', () => {
    const joined = said({ joined: { media: 'm', at: 0, segment: 1 } });
    expect(allowedByAll([joined], 'keep')).toEqual(NOTHING);
    expect(allowedByAll([said({}), joined], 'public').words).toBe(true);
    const silent = consentOf({ joined: { media: 'm', at: 0, segment: 1 } });
    expect(allowedByAll([said({}), silent], 'keep')).toEqual(NOTHING);
    expect(allowedByAll([said({}), consentOf({ joined: true })], 'group')).toEqual(NOTHING);
  });
});
