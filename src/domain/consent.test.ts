import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Consent,
  NAMINGS,
  SHARES,
  USES,
  allowed,
  allowedByAll,
  consentOf,
  permissionOf,
} from './consent.ts';
import type { Values } from './json.ts';
import { NOTHING, permissionFrom, permitted } from './permission.ts';

const answers = {
  record: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined }),
  share: fc.option(fc.constantFrom(...SHARES), { nil: undefined }),
  naming: fc.option(fc.constantFrom(...NAMINGS), { nil: undefined }),
  name: fc.constantFrom('', ' ', 'Maya'),
  withdrawn: fc.option(fc.constant({ at: 5, why: '' }), { nil: undefined, freq: 3 }),
};
const consents: fc.Arbitrary<Consent> = fc
  .record(answers, { requiredKeys: [] })
  .map((values) => consentOf(values as Values));

const said = (values: Values) =>
  consentOf({ record: 'yes', share: 'anyone', naming: 'name', name: 'Maya', ...values });

describe('a consent', () => {
  test('allows nothing that was not said', () => {
    fc.assert(
      fc.property(consents, fc.constantFrom(...USES), (consent, use) => {
        const out = allowed(consent, use);
        if (consent.record !== 'yes' || consent.withdrawn !== undefined) expect(out).toEqual(NOTHING);
        if (use === 'group' && !['group', 'anyone'].includes(consent.share ?? ''))
          expect(out).toEqual(NOTHING);
        if (['report', 'public'].includes(use) && consent.share !== 'anyone') expect(out).toEqual(NOTHING);
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
        expect(wide.name === null || wide.name === narrow.name).toBe(true);
      }),
    );
  });

  test('says the same through its public half, also after a trip through a record', () => {
    fc.assert(
      fc.property(consents, fc.constantFrom('group', 'report', 'public'), (consent, use) => {
        const permission = permissionFrom(permissionOf(consent));
        expect(permitted(permission, use as 'group')).toEqual(allowed(consent, use as 'group'));
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
    expect(allowed(consent, 'group')).toEqual({ words: true, sound: true, photo: true, name: 'Maya' });
    expect(allowed(consent, 'report')).toEqual(NOTHING);
  });

  test('without an own name keeps face and, in public, voice back', () => {
    const consent = said({ naming: 'alias', name: 'Sun' });
    expect(allowed(consent, 'report')).toEqual({ words: true, sound: true, photo: false, name: 'Sun' });
    expect(allowed(consent, 'public')).toEqual({ words: true, sound: false, photo: false, name: 'Sun' });
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
    expect(both).toEqual({ words: true, sound: true, photo: true, name: 'Maya, Asha' });
    expect(allowedByAll([said({}), said({ share: 'group' })], 'report')).toEqual(NOTHING);
    expect(allowedByAll([said({}), said({ naming: 'nobody' })], 'report').photo).toBe(false);
  });

  test('tells the group no name that was not agreed', () => {
    expect(permissionOf(said({ naming: 'nobody', name: 'Maya' }))).toEqual({
      may: 'anyone',
      naming: 'nobody',
      name: '',
      withdrawn: null,
    });
    expect(permissionOf(said({ share: 'nobody' })).name).toBe('');
  });
});
