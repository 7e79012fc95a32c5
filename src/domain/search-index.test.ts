import { describe, expect, test } from 'vitest';
import { createSearchIndex } from './search-index.ts';

function indexOf(docs: Record<string, [head: string, body: string, at?: number]>) {
  const index = createSearchIndex();
  for (const [key, [head, body, at = 0]] of Object.entries(docs)) index.put(key, { head, body, at });
  return index;
}

describe('the index', () => {
  test('finds without accents, capitals or order, each word at the beginning of one', () => {
    const index = indexOf({ a: ['', 'La caja de ahorro de Don Julián'], b: ['', 'la siembra'] });
    expect(index.find('JULIAN caj')).toEqual(['a']);
    expect(index.find('ahorro siembra')).toEqual([]);
    expect(index.find('horro')).toEqual([]);
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
    expect(index.find('semilla')).toEqual([
      'nameWhole',
      'nameBegins',
      'textWholeNewer',
      'textWhole',
      'textBegins',
    ]);
  });

  test('forgets what was taken out, and what something said before', () => {
    const index = indexOf({ a: ['', 'onion'], b: ['', 'onion'] });
    index.remove('a');
    index.put('b', { head: '', body: 'garlic', at: 0 });
    expect(index.find('onion')).toEqual([]);
    expect(index.find('garlic')).toEqual(['b']);
    index.remove('never there');
  });

  test('finds inside where a script has no spaces', () => {
    expect(indexOf({ a: ['', '我们的合作社'] }).find('合作')).toEqual(['a']);
  });

  test('finds the same however many words wait to be sorted in', () => {
    const index = createSearchIndex();
    const body = (from: number) => Array.from({ length: 1500 }, (_, at) => `w${from + at}`).join(' ');
    index.put('a', { head: '', body: body(0), at: 1 });
    expect(index.find('w1499')).toEqual(['a']);
    index.settle();
    expect(index.find('w1499')).toEqual(['a']);
    index.put('b', { head: '', body: body(1000), at: 2 });
    expect(index.find('w1499')).toEqual(['b', 'a']);
    expect(index.find('w2499')).toEqual(['b']);
  });
});
