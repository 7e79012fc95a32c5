import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';

/** Where the test runs, wherever that is. */
const at = new Date(2026, 2, 3, 14, 2).getTime();
const en = createFormat('en');
const es = createFormat('es');
const fr = createFormat('fr');
/** Intl puts spaces that don't break where a test would write plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates and times', () => {
  test('are written as the language does, on a clock of 24 hours', () => {
    expect([en.time(at), fr.time(at)]).toEqual(['14:02', '14:02']);
    expect(en.time(new Date(2026, 2, 3, 0, 5).getTime())).toBe('00:05');
    expect(en.longDate(at)).toBe('3 March 2026');
    expect(es.longDate(at)).toBe('3 de marzo de 2026');
    expect(fr.moment(at)).toBe('3 mars, 14:02');
    expect(en.momentOfYear(at)).toBe('3 Mar 2026, 14:02');
    expect(es.momentOfYear(at)).toBe('3 mar 2026, 14:02');
    expect([en.moment(NaN), en.momentOfYear(NaN), en.longDate(NaN), en.time(NaN)]).toEqual(['', '', '', '']);
  });

  test('name the day where it is another', () => {
    expect(en.timeSeenFrom(at, at + 9 * 3_600_000)).toBe('14:02');
    expect(en.timeSeenFrom(at, at + 10 * 3_600_000)).toBe('3 Mar, 14:02');
  });

  test('of a day hold wherever the phone is', () => {
    expect(en.weekday('2026-03-03')).toBe('Tue');
    expect(fr.longDay('2026-03-03')).toBe('mardi 3 mars');
    expect([fr.day('2026-03-01'), fr.fullDay('2026-03-01')]).toEqual(['dim. 1er mars', '1er mars 2026']);
    expect(en.day('not a day')).toBe('not a day');
  });

  test('are told from now', () => {
    expect(en.relative(at - 5 * 60_000, at)).toBe('5 minutes ago');
    expect(en.relative(at - 3_000, at)).toBe('now');
    expect(es.relative(at - 26 * 3_600_000, at)).toBe('ayer');
    expect(fr.relative(at + 2 * 3_600_000, at)).toBe('dans 2 heures');
  });
});

describe('lengths', () => {
  test('stand on a clock', () => {
    expect([0, 59_999, 761_000, 3_909_000].map(en.clock)).toEqual(['0:00', '0:59', '12:41', '1:05:09']);
  });

  test('are short on a card and whole words in the ear', () => {
    expect([12_000, 2_400_000, 3_900_000].map(en.short)).toEqual(['12 s', '40 min', '1 h 05 min']);
    for (const each of [en, es, fr]) {
      const long = [9 * 3_600_000 + 59 * 60_000, 10 * 3_600_000 + 60_000, 324 * 3_600_000 + 11 * 60_000];
      expect(long.map(each.short)).toEqual(['9 h 59 min', '10 h', '324 h']);
    }
    expect(plain(en.spoken(761_000))).toBe('12 minutes, 41 seconds');
    expect(plain(es.spoken(3_600_000))).toBe('1 hora');
    expect(plain(fr.spoken(0))).toBe('0 seconde');
  });
});

test('amounts have the unit that people know', () => {
  expect(plain(en.bytes(3_200_000))).toBe('3.2 MB');
  expect(plain(fr.bytes(3_200_000))).toBe('3,2 Mo');
  expect(plain(en.bytes(48_000))).toBe('48 kB');
  expect(plain(en.bytes(12))).toBe('12 byte');
  expect(plain(fr.percent(0.42))).toBe('42 %');
  expect(es.list(['Rosa', 'Ana', 'Luis'])).toBe('Rosa, Ana y Luis');
});
