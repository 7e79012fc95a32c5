import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, consentOf, NAMINGS, SHARES } from './consent.ts';
import { ownCopy } from './own-copy.ts';

const person = (id: string, values: Parameters<typeof consentOf>[0]) => ({ ...consentOf(values), id });
const yes = { record: 'yes', share: 'nobody', naming: 'name', name: 'Rosa' } as const;

describe('the copy for a person who spoke', () => {
  it('is theirs whomever else they let hear it, once they said yes to being recorded', () => {
    expect(ownCopy([person('c', yes)], 'c')).toMatchObject({
      words: true,
      sound: true,
      photo: true,
      name: 'Rosa',
    });
    expect(ownCopy([person('c', { share: 'anyone' })], 'c')).toMatchObject({
      words: false,
      refused: 'not_asked',
    });
    expect(ownCopy([], 'c')).toMatchObject({ words: false, refused: 'not_asked' });
    expect(ownCopy([person('c', { ...yes, withdrawn: { at: 1, why: '' } })], 'c').refused).toBe('withdrawn');
  });

  it('waits for everyone else in it: what they said leaves with it', () => {
    const other = (share: string) => person('d', { record: 'yes', share, naming: 'nobody', name: 'Juan' });
    expect(ownCopy([person('c', yes), other('group')], 'c')).toMatchObject({
      words: false,
      refused: 'others',
    });
    expect(ownCopy([person('c', yes), other('anyone')], 'c')).toMatchObject({
      words: true,
      sound: true,
      photo: false,
      names: ['Rosa'],
      hidden: ['Juan'],
    });
  });

  it('never holds what somebody else did not agree to, nor a name that nobody agreed to', () => {
    const consent = fc.record({
      record: fc.constantFrom('yes', 'yes', 'no'),
      share: fc.constantFrom(...SHARES, 'anyone'),
      naming: fc.constantFrom(...NAMINGS),
      name: fc.constantFrom('Rosa', 'Juan', 'Luz', ''),
      withdrawn: fc.constantFrom(null, null, { at: 1, why: '' }),
    });
    fc.assert(
      fc.property(fc.array(consent, { minLength: 1, maxLength: 4 }), (all) => {
        const consents = all.map((values, at) => person(String(at), values));
        const copy = ownCopy(consents, '0');
        const theirs = consents.slice(1).map((other) => allowed(other, 'report'));
        const mine = all[0]?.record === 'yes' && all[0].withdrawn === null;
        expect(copy.words).toBe(mine && theirs.every(({ words }) => words));
        expect(copy.photo).toBe(mine && theirs.every(({ words, photo }) => words && photo));
        const agreed = [allowed(consents[0], 'keep'), ...theirs].map(({ name }) => name);
        for (const name of copy.names) expect(agreed).toContain(name);
        for (const { name } of all) if (name) expect([...copy.names, ...copy.hidden]).toContain(name);
        if (!copy.words)
          expect([copy.sound, copy.photo, copy.name, copy.names]).toEqual([false, false, null, []]);
      }),
    );
  });
});
