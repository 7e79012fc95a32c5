import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentOf } from './consent.ts';
import { GAP, hiddenNames, withHidden } from './hidden-names.ts';
import { foundNames } from './found-names.ts';
import { phraseRanges } from './search.ts';
import { bracketed, nameField, reviewedValues, reviewOf, withReview } from './reviewed-names.ts';

const known = { spoke: ['Rosa Quispe'], route: ['Amina Diallo'] };

describe('names found in what was said', () => {
  it('are those of who spoke, in any part, those that the route knows, and capitals in mid-sentence', () => {
    const texts = [
      'When Rosa came, my uncle Juan de la Cruz sold the maize. The Maize was his. Amina asked. We saw it in Lari.',
    ];
    expect(foundNames(texts, known).map(({ said, why, count }) => [said, why, count])).toEqual([
      ['Juan de la Cruz', 'capital', 1],
      ['Amina', 'route', 1],
      ['Lari', 'capital', 1],
      ['Rosa', 'spoke', 1],
    ]);
  });

  it('are no words that begin a sentence, or that stand small elsewhere', () => {
    const texts = ['¿Quién? Nosotros. «Todos» dijo. La Tierra es de todos; la tierra manda.\nVino el agua'];
    expect(foundNames(texts, { spoke: [], route: [] })).toEqual([]);
  });

  it('are both with and without a word that begins the sentence, since it may be part of them', () => {
    const said = foundNames(['Then Marta came. Luis de Lari went. Nobody knew.'], { spoke: [], route: [] });
    expect(said.map((found) => found.said)).toEqual(['Luis de Lari', 'Then Marta', 'Marta', 'Lari']);
  });

  it('come with the words around them', () => {
    const [found] = foundNames(['x'.repeat(50) + ' and then Juan said so'], { spoke: [], route: [] });
    expect(found?.around).toMatch(/^… x+ and then Juan said so$/);
  });
});

describe('names of who spoke', () => {
  const consent = (values: Parameters<typeof consentOf>[0]) =>
    consentOf({ record: 'yes', share: 'group', ...values });
  const spoke = ['Rosa Quispe', 'Flor', 'Juan'];

  it('are hidden where somebody goes by an alias, but for those that were agreed to', () => {
    const consents = [consent({ naming: 'alias', name: 'Flor' }), consent({ naming: 'name', name: 'Juan' })];
    expect(hiddenNames({ spoke, consents, agreed: ['Flor', 'Juan'] })).toEqual(['Rosa Quispe']);
  });

  it('are not hidden where everyone goes by their own, until it is taken back', () => {
    const named = { naming: 'name', name: 'Rosa Quispe' };
    const agreed = ['Rosa Quispe'];
    expect(hiddenNames({ spoke, consents: [consent(named)], agreed })).toEqual([]);
    const taken = consent({ ...named, 'withdrawn.name': { at: 1, why: '' } });
    expect(hiddenNames({ spoke: ['Rosa Quispe'], consents: [taken], agreed: [] })).toEqual(['Rosa Quispe']);
  });

  it('have a gap in their place, also where one begins a sentence, unless something was decided', () => {
    const review = withHidden(reviewOf({ 'name.x': { said: 'Quispe', as: 'Luz' } }), ['Rosa Quispe']);
    expect(withReview('Rosa keeps jars. Doña Quispe knows, Rosa Quispe too.', review)).toBe(
      `${GAP} keeps jars. Doña Luz knows, ${GAP} too.`,
    );
  });
});

describe('a text as it may be handed on', () => {
  const review = reviewOf({
    [nameField('Rosa')]: { said: 'Rosa', as: '[neighbour]' },
    [nameField('Rosa Quispe')]: { said: 'Rosa Quispe', as: 'Luz' },
    [nameField('Lari')]: { said: 'Lari', as: 'Lari' },
    [nameField('gone')]: null,
  });

  it('has each name as it was decided, the longer one first; a colour is no name', () => {
    expect(withReview('ROSA QUISPE and Rosa of Lari wear rosa.', review)).toBe(
      'Luz and [neighbour] of Lari wear rosa.',
    );
  });

  it('is also an answer that was written down, or chosen', () => {
    const values = { 'answer.q': 'Rosa Quispe knows', 'answer.p': ['Rosa', 'Juan'], 'asked.q': 'Rosa' };
    expect(reviewedValues(values, review)).toEqual({
      'answer.q': 'Luz knows',
      'answer.p': ['[neighbour]', 'Juan'],
      'asked.q': 'Rosa',
    });
  });

  it('keeps what was decided to stay, with shorter names in it', () => {
    const kept = reviewOf({
      a: 1,
      'name.x': { said: 'Santa Rosa', as: 'Santa Rosa' },
      'name.y': { said: 'Rosa', as: '[…]' },
    });
    expect(withReview('From Santa Rosa came Rosa.', kept)).toBe('From Santa Rosa came […].');
  });

  it('holds no name that was replaced, whatever stands around it', () => {
    const words = fc.array(
      fc.constantFrom('Rosa', 'Quispe', 'rosa', 'and', '.', 'ROSA', 'Rósa', 'Lari', '\n'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (all) => {
        const text = withReview(all.join(' '), [
          { said: 'Rosa Quispe', as: '[a]' },
          { said: 'Quispe', as: '[b]' },
          { said: 'Rosa', as: '[c]' },
        ]);
        expect(phraseRanges(text, 'Quispe')).toEqual([]);
        for (const [start] of phraseRanges(text, 'Rosa')) expect(text[start]).toBe('r');
      }),
    );
  });

  it('changes what is told, and nothing else of a record', () => {
    const values = { words: 'Rosa', author: 'Rosa', at: 5 };
    expect(reviewedValues(values, review)).toEqual({ words: '[neighbour]', author: 'Rosa', at: 5 });
    expect(reviewedValues(values, [])).toBe(values);
  });

  it('puts words into brackets once', () => expect(bracketed('[neighbour] ')).toBe('[neighbour]'));
});

it('leaves alone what stands there already, so that a text can be looked at twice', () => {
  const review = [{ said: 'Rosa', as: 'Rosa Quispe' }];
  const once = withReview('Rosa keeps jars. Ask Rosa Quispe.', review);
  expect(once).toBe('Rosa Quispe keeps jars. Ask Rosa Quispe.');
  expect(withReview(once, review)).toBe(once);
  const name = fc.constantFrom('Rosa', 'Ana', 'Luz Quispe', 'Juan');
  fc.assert(
    fc.property(
      name,
      fc.constantFrom('', 'Doña ', '[…] '),
      fc.constantFrom('', ' Condori'),
      (said, before, after) => {
        const told = [{ said, as: `${before}${said}${after}` }];
        const text = withReview(`Then ${said} came, and Marta with ${said}.`, told);
        expect(withReview(text, told)).toBe(text);
      },
    ),
    { seed: 7 },
  );
});
