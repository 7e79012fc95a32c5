import { describe, expect, test } from 'vitest';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

function indexOf(docs: Record<string, [head: string, body: string, at?: number]>) {
  const index = createSearchIndex();
  for (const [key, [head, body, at = 0]] of Object.entries(docs)) index.put(key, { head, body, at });
  return index;
}

/** All of them, which are as many as it says. */
function found(index: SearchIndex, query: string) {
  const matches = index.find(query);
  const keys = matches?.first(Number.POSITIVE_INFINITY);
  expect(matches?.count).toBe(keys?.length);
  return keys;
}

describe('the index', () => {
  test('finds without accents, capitals or order, each word at the beginning of one', () => {
    const index = indexOf({ a: ['', 'La caja de ahorro de Don Julián'], b: ['', 'la siembra'] });
    expect(found(index, 'JULIAN caj')).toEqual(['a']);
    expect(found(index, 'ahorro siembra')).toEqual([]);
    expect(found(index, 'horro')).toEqual([]);
    expect(index.find('  ')).toBeUndefined();
    expect(index.find('—')).toBeUndefined();
  });

  test('puts names before text, whole words before beginnings, the newer before the older', () => {
    const index = indexOf({
      textBegins: ['', 'semillas', 9],
      textWhole: ['', 'una semilla', 1],
      textWholeNewer: ['', 'la semilla', 2],
      nameBegins: ['Semillas', '', 1],
      nameWhole: ['La semilla', '', 0],
    });
    expect(found(index, 'semilla')).toEqual([
      'nameWhole',
      'nameBegins',
      'textWholeNewer',
      'textWhole',
      'textBegins',
    ]);
  });

  test('gives the first of them, through rows of equal points', () => {
    const index = indexOf({
      c: ['', 'semillas', 1],
      a: ['semilla', '', 1],
      b: ['', 'una semilla', 3],
      d: ['', 'semillero', 0],
    });
    const all = ['a', 'b', 'c', 'd'];
    expect(found(index, 'semill')).toEqual(['a', 'b', 'c', 'd']);
    for (const count of [0, 1, 2, 3, 4, 9])
      expect(index.find('semill')?.first(count)).toEqual(all.slice(0, count));
  });

  test('says what words begin with, so that the first letter can be looked for ahead', () => {
    const index = indexOf({ a: ['Élan', 'the onion 3'], b: ['', '𐐨 onto 我们'] });
    expect(index.openings()[0]).toBe('o');
    expect(index.openings().sort()).toEqual(['3', 'e', 'o', 't', '𐐨']);
    for (const letter of index.openings()) expect(found(index, letter)).not.toEqual([]);
  });

  test('keeps the answers of all that it says words begin with, and those asked before', () => {
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x1200 + at));
    const index = indexOf({ a: ['', letters.join(' ')] });
    const before = index.find('ab');
    const answers = index.openings().map((letter) => index.find(letter));
    expect(answers.length).toBeGreaterThan(30);
    expect(index.openings().map((letter) => index.find(letter))).toEqual(answers);
    index.openings().forEach((letter, at) => expect(index.find(letter)).toBe(answers[at]));
    expect(index.find('ab')).toBe(before);
  });

  test('lists as many as are asked for, beyond those that most ask for', () => {
    const docs = Array.from({ length: 45 }, (_, at) => [
      `k${at}`,
      ['', 'onion', 100 - at] as [string, string, number],
    ]);
    const index = indexOf(Object.fromEntries(docs));
    const all = docs.map(([key]) => key);
    for (const count of [19, 20, 21, 45, 60])
      expect(index.find('on')?.first(count)).toEqual(all.slice(0, count));
  });

  test('gives an answer again as long as nothing changes, and no longer', () => {
    const index = indexOf({ a: ['', 'onion'] });
    const answer = index.find('on');
    expect(index.find('ON ')).toBe(answer);
    index.put('b', { head: '', body: 'once', at: 1 });
    expect(found(index, 'on')).toEqual(['b', 'a']);
    index.remove('a');
    expect(found(index, 'on')).toEqual(['b']);
  });

  test('keeps so many answers, those asked last', () => {
    const index = indexOf({ a: ['', 'onion'] });
    const [first, second] = [index.find('o'), index.find('on')];
    for (let at = 0; at < 94; at += 1) index.find(`other${at}`);
    expect(index.find('o')).toBe(first);
    index.find('one more');
    expect(index.find('on')).not.toBe(second);
    expect(index.find('o')).toBe(first);
  });

  test('forgets what was taken out, and what something said before', () => {
    const index = indexOf({ a: ['', 'onion'], b: ['', 'onion'] });
    index.remove('a');
    index.put('b', { head: '', body: 'garlic', at: 0 });
    expect(found(index, 'onion')).toEqual([]);
    expect(found(index, 'garlic')).toEqual(['b']);
    index.remove('never there');
  });

  test('finds inside where a script has no spaces', () => {
    expect(found(indexOf({ a: ['', '我们的合作社'] }), '合作')).toEqual(['a']);
  });

  test('finds the same however many words wait to be sorted in', () => {
    const index = createSearchIndex();
    const body = (from: number) => Array.from({ length: 1500 }, (_, at) => `w${from + at}`).join(' ');
    index.put('a', { head: '', body: body(0), at: 1 });
    expect(found(index, 'w1499')).toEqual(['a']);
    index.settle();
    expect(found(index, 'w1499')).toEqual(['a']);
    index.put('b', { head: '', body: body(1000), at: 2 });
    expect(found(index, 'w1499')).toEqual(['b', 'a']);
    expect(found(index, 'w2499')).toEqual(['b']);
  });
});
