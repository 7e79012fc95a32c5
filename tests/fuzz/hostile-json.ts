import type { Chance } from './chance.ts';

/** JSON text that is odd, huge, deep or broken; written as text, because JavaScript could not say most of it. */
export function hostileJson(chance: Chance, depth = 3): string {
  if (depth === 0 || chance.is(0.6)) return chance.one(SCALARS);
  if (chance.is(0.5)) return `[${chance.many(4, () => hostileJson(chance, depth - 1)).join(',')}]`;
  const members = chance.many(
    4,
    () => `${JSON.stringify(hostileName(chance))}:${hostileJson(chance, depth - 1)}`,
  );
  return `{${members.join(',')}}`;
}

/** An id, a field, a kind: mostly good, so that requests get far. */
export function hostileName(chance: Chance): string {
  if (chance.is(0.7))
    return chance.one(['n', 'n1', 'title', 'rank', '_deleted', '_erased', 'x:y/z.1', 'place']);
  return chance.one(NAMES);
}

/** Breaks good JSON in one place: a byte changed, something cut, doubled or put in. */
export function breakText(chance: Chance, text: string): string {
  const at = chance.under(text.length + 1);
  const to = at + chance.under(20);
  return chance.one([
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, at) + chance.one(SPLINTERS) + text.slice(at),
    () => text.slice(0, at) + chance.one(SCALARS) + text.slice(to),
  ])();
}

const LONG = 'x'.repeat(70_000);
const SCALARS: readonly string[] = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '1',
  '-1',
  '1.10',
  '1e3',
  '1e-400',
  '1e400',
  '-1e999999',
  '12345678901234567890',
  '9007199254740993',
  '4294967296',
  '-2147483649',
  '0.1',
  `1${'0'.repeat(400)}`,
  '""',
  '"a"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udfff\\ud800"',
  '"\\uFFFE"',
  '"ñandú \\u202e"',
  '"__proto__"',
  '"constructor"',
  '"../../etc/passwd"',
  '"\'; DROP TABLE items; --"',
  `"${LONG}"`,
  `"${'\\\\'.repeat(500)}"`,
  '[]',
  '{}',
  '[[]]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"a":1,"a":2}',
  '{"seen":{"aaaaaaaaaa":"x"}}',
  `${'['.repeat(99)}${']'.repeat(99)}`,
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '{"by":"x","at":1,"reason":"x","chunks":[]}',
  '{"seen":{}}',
  '"AQHl"',
  '"AAAA"',
  '"AQH"',
  '"=="',
];
const NAMES: readonly string[] = [
  '',
  ' ',
  'a b',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'ñ',
  '\u0000',
  '\ud800',
  '\u202e',
  '../..',
  '%2e%2e%2f',
  '/',
  '//',
  '.',
  '..',
  'x'.repeat(64),
  'x'.repeat(65),
  LONG,
  '"',
  '\\',
  '\n',
  "'; --",
  'null',
  '0',
  '-1',
];
const SPLINTERS: readonly string[] = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '"__proto__":',
  '\\u12',
  '//',
  '\n',
];
