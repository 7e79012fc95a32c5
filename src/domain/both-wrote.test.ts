import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Author,
  isGlued,
  onOwnLines,
  type Said,
  saidByPerson,
  toBeTold,
  wordsOf,
} from './both-wrote.ts';

const me: Author = { id: 'ana', name: 'Ana', mine: true };
const rosa: Author = { id: 'rosa', name: 'Rosa', mine: false };
const luz: Author = { id: 'luz', name: 'Luz', mine: false };
const says = (by: Author, words: string, unseen = false): Said => ({ words, by, unseen });

const GLUED = [says(me, 'We grow maize'), says(rosa, 'We have water', true)];

describe('words of two people', () => {
  it('are one person’s where two of their phones wrote them', () => {
    const parts = [says(me, 'We '), says(me, 'grow', true), says(rosa, ' maize')];
    expect(saidByPerson(parts)).toEqual([says(me, 'We grow'), says(rosa, ' maize')]);
  });

  it('are glued where neither saw the other’s and no white space stands between', () => {
    const glued = (before: string, after: string, unseen = true) =>
      isGlued(says(me, before), says(rosa, after, unseen));
    expect(glued('We grow maize', 'We have water')).toBe(true);
    expect(glued('Sembramos maíz', '¿Y el agua?')).toBe(true);
    expect(glued('maiz', 'e', false)).toBe(false);
    expect(glued('We grow maize ', 'We have water')).toBe(false);
    expect(glued('We grow maize', '\nWe have water')).toBe(false);
    expect(glued('.', '.')).toBe(false);
    expect(isGlued(undefined, says(me, 'We', true))).toBe(false);
  });

  it('get lines of their own one break after the other', () => {
    expect(onOwnLines([...GLUED, says(luz, 'And seeds', true)])).toEqual([
      'We grow maize\nWe have waterAnd seeds',
      'We grow maize\nWe have water\nAnd seeds',
    ]);
    expect(onOwnLines([says(me, 'maiz'), says(rosa, 'e')])).toEqual([]);
  });

  it('lose and gain nothing but line breaks, and are glued nowhere afterwards', () => {
    const said = fc.array(
      fc.record({
        by: fc.constantFrom(me, rosa, luz),
        words: fc.stringMatching(/^[a-c .🌱\n]{1,6}$/u),
        unseen: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(said, (parts) => {
        const steps = onOwnLines(parts);
        let before = wordsOf(parts);
        for (const step of steps) {
          expect(step.length).toBe(before.length + 1);
          expect(step.replaceAll('\n', '')).toBe(before.replaceAll('\n', ''));
          before = step;
        }
        const apart = parts.map((part, at) =>
          isGlued(parts[at - 1], part) ? { ...part, words: `\n${part.words}` } : part,
        );
        expect(wordsOf(apart)).toBe(before);
        expect(onOwnLines(apart)).toEqual([]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('a person is told', () => {
  const told = (authors: Author[], fresh: Author[], said: Said[] = []) =>
    toBeTold({ authors, fresh, said }).map(({ name }) => name);

  it('of others who wrote in a text of theirs since they looked', () => {
    expect(told([me, rosa, luz], [rosa, luz])).toEqual(['Rosa', 'Luz']);
    expect(told([me, rosa], [])).toEqual([]);
    expect(told([me, rosa], [me])).toEqual([]);
  });

  it('of a text that only others wrote in where their words run together', () => {
    const said = [says(rosa, 'We grow maize'), says(luz, 'We have water', true)];
    expect(told([rosa, luz], [rosa, luz], said)).toEqual(['Rosa', 'Luz']);
    expect(told([rosa, luz], [], said)).toEqual([]);
    expect(told([rosa, luz], [rosa, luz], [says(rosa, 'We grow '), says(luz, 'maize')])).toEqual([]);
  });
});
