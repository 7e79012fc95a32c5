import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthOf, hasEndlessNumber, isSameJson, readTree, type Tree } from './json-tree.ts';

function plain(tree: Tree): unknown {
  if (tree instanceof Map) return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
  return Array.isArray(tree) ? tree.map(plain) : tree;
}

test('the outer levels are read as JSON.parse reads them', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), undefined, indent);
      expect(plain(readTree(spaced, 99))).toEqual(JSON.parse(text));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('what lies deeper stays the text that came in', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const tree = readTree(` [ [ ${text} , ${text} ] ] `, 2);
      expect(tree).toEqual([[text, text]]);
    }),
    { seed: 2, numRuns: 300 },
  );
  expect(readTree('{"a":[1.10, "x\\"]" ,{"b" : []}]}', 2)).toEqual(
    new Map([['a', ['1.10', '"x\\"]"', '{"b" : []}']]]),
  );
});

test('depth counts lists and objects, not brackets in words', () => {
  expect([depthOf('1'), depthOf('"[[["'), depthOf('[{"a":[]},[]]'), depthOf('"\\"[["')]).toEqual([
    0, 0, 3, 0,
  ]);
});

test('same JSON is the same in any order and spacing, and nothing else is', () => {
  expect(isSameJson('{"a":1,"b":[2]}', '{ "b": [2], "a": 1.0 }')).toBe(true);
  expect(isSameJson('-0', '0')).toBe(true);
  for (const [a, b] of [
    ['[1,2]', '[2,1]'],
    ['{"a":1}', '{"a":1,"b":null}'],
    ['{"__proto__":1}', '{"a":1}'],
    ['[]', '{}'],
    ['null', '{}'],
    ['"1"', '1'],
  ] as const) {
    expect(isSameJson(a, b)).toBe(false);
  }
});

test('a number beyond doubles is found, one that looks like it in words is not', () => {
  expect([hasEndlessNumber('[1e400]'), hasEndlessNumber(`-${'9'.repeat(400)}`)]).toEqual([true, true]);
  expect([hasEndlessNumber('"1e400"'), hasEndlessNumber('1e308'), hasEndlessNumber('1e-400')]).toEqual([
    false,
    false,
    false,
  ]);
});
