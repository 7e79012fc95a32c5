import { describe, expect, test } from 'vitest';
import { fold, matches, phraseRanges, queryWords, snippet } from './search.ts';

const finds = (text: string, query: string) => matches(fold(text), queryWords(query));
const shown = (text: string, query: string, length?: number) => {
  const { text: cut, ranges } = snippet(text, queryWords(query), length);
  return ranges.map(([start, end]) => cut.slice(start, end));
};

describe('search', () => {
  test('ignores accents and capitals', () => {
    expect(fold('Bitácora ÑANDÚ Œuvre Łódź Đà Nẵng Straße ıŞĆ')).toBe(
      'bitacora nandu oeuvre lodz da nang strasse isc',
    );
    expect(finds('La cooperativa de Bijuwa', 'BIJ cóop')).toBe(true);
  });

  test('keeps the marks that are letters, and drops Arabic vowel signs', () => {
    expect(fold('नेपाल')).toBe('नेपाल'.normalize('NFKD'));
    expect(fold('ไม้')).toBe('ไม้'.normalize('NFKD'));
    expect(fold('مَدْرَسَة')).toBe('مدرسة');
  });

  test('wants every word, each at the beginning of one', () => {
    expect(finds('seed bank of the women', 'wom seed')).toBe(true);
    expect(finds('seed bank of the women', 'seed men')).toBe(false);
    expect(finds('seed bank of the women', 'ank')).toBe(false);
    expect(finds('anything', '  ')).toBe(true);
    expect(finds('l’eau, (semences)', 'eau semences')).toBe(true);
  });

  test('finds inside where a script has no spaces', () => {
    expect(finds('我们的合作社', '合作')).toBe(true);
    expect(finds('การเรียนรู้', 'เรียน')).toBe(true);
  });

  test('shows what matched as it was written', () => {
    expect(shown('Ñandú y bitácora', 'bitacora nan')).toEqual(['Ñan', 'bitácora']);
    expect(shown('Cooperación'.normalize('NFD'), 'cooperacion')).toEqual(['Cooperación'.normalize('NFD')]);
    expect(shown('die Straße', 'strass')).toEqual(['Straß']);
    expect(shown('🌱🌱 seed', 'seed')).toEqual(['seed']);
    expect(shown('women women', 'wo women')).toEqual(['women', 'women']);
  });

  test('finds a phrase between word edges, as it was written', () => {
    const text = 'Ánita y ana, ANA-Luz y Ana';
    expect(phraseRanges(text, 'ana').map(([start, end]) => text.slice(start, end))).toEqual([
      'ana',
      'ANA',
      'Ana',
    ]);
    expect(phraseRanges('banana', 'ana')).toEqual([]);
    expect(phraseRanges('banana', 'ana', false)).toEqual([[1, 4]]);
  });

  test('cuts a long text around the first match', () => {
    const text = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`;
    const { text: cut, ranges, cut: ends } = snippet(text, ['needle'], 80);
    expect(cut.length).toBeLessThanOrEqual(100);
    expect(ends).toEqual([true, true]);
    expect(ranges.map(([start, end]) => cut.slice(start, end))).toEqual(['needle']);
    expect(snippet('short', [], 80)).toEqual({ text: 'short', ranges: [], cut: [false, false] });
  });

  test('goes through 10,000 notes without an index in half a second at most', () => {
    const notes = Array.from({ length: 10_000 }, (_, n) =>
      fold(`nota ${n} ${'la cooperativa siembra cebolla '.repeat(12)}`),
    );
    const begun = performance.now();
    const found = notes.filter((note) => matches(note, queryWords('siembra 999')));
    expect(found.length).toBe(11);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
