import { expect, test } from 'vitest';
import { localDate, localTime, momentOf } from './local-moment.ts';

test('a day and a time are a moment where this phone is, and the moment is that day and time', () => {
  const moment = momentOf('2026-03-01', '06:40');
  expect(moment).toBe(new Date(2026, 2, 1, 6, 40).getTime());
  expect([localDate(moment ?? 0), localTime(moment ?? 0)]).toEqual(['2026-03-01', '06:40']);
  // A tape that somebody has kept.
  expect(momentOf('1962-07-09', '20:15')).toBe(new Date(1962, 6, 9, 20, 15).getTime());
});

test('what is no day or no time is no moment', () => {
  for (const date of ['', '2026-02-30', '2026-13-01', '0002-03-01', '0202-03-01', '12026-03-01'])
    expect(momentOf(date, '06:40'), date).toBeUndefined();
  for (const time of ['', '25:00', '6']) expect(momentOf('2026-03-01', time), time).toBeUndefined();
});
