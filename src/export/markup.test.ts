import { describe, expect, test } from 'vitest';
import { html } from './markup.ts';
import { lengthText, whenText } from './page.ts';

describe('markup', () => {
  test('escapes whatever is put into it, in text and in attributes', () => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const { markup } = html`<p title="${evil}">${evil}</p>`;
    expect(markup).not.toMatch(/<script|'x'|"">/);
    expect(markup.match(/</g)).toHaveLength(2);
  });

  test('takes its own pieces as they are, and leaves out nothing said', () => {
    expect(
      html`<ul>${[html`<li>${'a&b'}</li>`, html`<li>${0}</li>`]}</ul>${undefined}${false}${null}`.markup,
    ).toBe('<ul><li>a&#38;b</li>\n<li>0</li></ul>');
  });

  test('holds no character that HTML forbids', () => {
    expect(html`${'a\u0000b\ud800c\td\ne नेपाल 🌱'}`.markup).toBe('a\ufffdb\ufffdc\td\ne नेपाल 🌱');
  });
});

test('times read as people say them', () => {
  expect([lengthText(0), lengthText(128_000), lengthText(3_723_999), lengthText(-5)]).toEqual([
    '0:00',
    '2:08',
    '1:02:03',
    '0:00',
  ]);
  const there = { offset: 345, day: (day: string) => `day ${day}` };
  expect([0, undefined, 9e15].map((instant) => whenText(instant, there))).toEqual([
    'day 1970-01-01, 05:45',
    '',
    '',
  ]);
});
