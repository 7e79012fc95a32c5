import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentOf } from './consent.ts';
import { proposePseudonym, pseudonymsOf, withPseudonym } from './pseudonym.ts';
import { speakerName, speakerOf, speakersLine } from './speaker.ts';

const persons = new Map([
  ['p1', { name: 'Rosa (invented)', role: '', gender: 'woman' as const, young: true }],
  ['p2', { name: 'Juan (invented)', role: '', gender: 'man' as const }],
]);

describe('who spoke', () => {
  it('goes by the name in the list, so that a corrected name is corrected in every interview', () => {
    expect(speakerName(speakerOf({ as: 'person', person: 'p1', name: 'Rossa' }), persons)).toBe(
      'Rosa (invented)',
    );
    expect(speakerName(speakerOf({ as: 'person', person: 'gone', name: 'Rossa' }), persons)).toBe('Rossa');
    expect(speakerName(speakerOf({ as: 'alias', name: ' La vecina ' }), persons)).toBe('La vecina');
  });

  it('is one line in the order of the ranks, each name once, groups by theirs', () => {
    const speakers = [
      { ...speakerOf({ as: 'group', name: 'Women of the mill', rank: 'b' }), id: '3' },
      { ...speakerOf({ as: 'person', person: 'p2', rank: 'a' }), id: '2' },
      { ...speakerOf({ as: 'person', person: 'p2', rank: 'c' }), id: '4' },
      { ...speakerOf({ as: 'group', women: 3, rank: 'd' }), id: '5' },
    ];
    expect(speakersLine(speakers, persons)).toBe('Juan (invented), Women of the mill');
  });
});

describe('pseudonyms', () => {
  const id = fc.string({ minLength: 1, maxLength: 26 });

  it('are never two alike, however many people there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 60, maxLength: 130 }), (ids) => {
        const taken: string[] = [];
        for (const each of ids) taken.push(proposePseudonym(each, taken));
        expect(new Set(taken).size).toBe(ids.length);
      }),
      { numRuns: 20 },
    );
  });

  it('are seldom proposed by two phones at once, though each adds ten people without signal', () => {
    const propose = (phone: string) => {
      const taken: string[] = [];
      for (let at = 0; at < 10; at += 1) taken.push(proposePseudonym(`${phone}-${at}`, taken));
      return taken;
    };
    const meetings = Array.from({ length: 200 }, (_, at) => [propose(`a${at}`), propose(`b${at}`)] as const);
    const alike = meetings.filter(([mine, hers]) => mine.some((each) => hers.includes(each)));
    expect(alike.length).toBeLessThan(meetings.length / 10);
  });

  it('don’t take the name of somebody on the route', () => {
    const first = proposePseudonym('p1', []);
    expect(proposePseudonym('p1', [first.toUpperCase()])).not.toBe(first);
  });

  it('that two phones proposed at once are told apart, the same way on each phone, and no third is pushed out', () => {
    const people = [
      { id: 'b', pseudonym: 'Cedro' },
      { id: 'c', pseudonym: 'Cedro 2' },
      { id: 'a', pseudonym: 'cedro' },
      { id: 'd', pseudonym: '' },
    ];
    const expected = { a: 'cedro', b: 'Cedro 3', c: 'Cedro 2' };
    for (const order of [people, people.toReversed()])
      expect(Object.fromEntries(pseudonymsOf(order))).toEqual(expected);
  });

  it('of one person stay the same whoever comes after', () => {
    const held = fc.record({ id: fc.uuid(), pseudonym: fc.constantFrom('Cedro', 'Ceiba', '') });
    fc.assert(
      fc.property(fc.uniqueArray(held, { selector: (one) => one.id }), (people) => {
        const names = [...pseudonymsOf(people).values()];
        expect(new Set(names).size).toBe(names.length);
        const newcomer = { id: 'zzz', pseudonym: 'Cedro' };
        const after = pseudonymsOf([newcomer, ...people]);
        for (const [person, name] of pseudonymsOf(people)) expect(after.get(person)).toBe(name);
      }),
    );
  });

  it('stand where an alias was agreed on and none was named, and nowhere else', () => {
    const agreed = (naming: string, name = '') =>
      withPseudonym(consentOf({ record: 'yes', share: 'group', naming, name }), 'Cedro').name;
    expect(agreed('alias')).toBe('Cedro');
    expect(agreed('alias', 'La vecina')).toBe('La vecina');
    expect([agreed('name'), agreed('nobody')]).toEqual(['', '']);
  });
});
