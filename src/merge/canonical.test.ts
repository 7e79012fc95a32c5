import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import type { Json } from './cell.ts';

it('writes one value one way, whatever the order of its keys', () => {
  const value = { b: [1.0, -0, 1e21, null, { z: true, a: 'ñ "\u2028' }], '': 0, a: '\ud800' };
  expect(canonicalJson(value)).toBe('{"":0,"a":"\\ud800","b":[1,0,1e+21,null,{"a":"ñ \\"\u2028","z":true}]}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

it('says the same as the value, and the same again once it has travelled', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
