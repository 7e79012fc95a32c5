import { expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { createNumbers } from './numbers.ts';

test.each(LANGUAGES)('numbers stand as they are written in $name', ({ locale }) => {
  const number = createNumbers(locale);
  const intl = new Intl.NumberFormat(locale);
  for (const value of [0, 7, 999, 1000, 12_345, -3, 0.5, 1234.5])
    expect(number(value)).toBe(intl.format(value));
});
