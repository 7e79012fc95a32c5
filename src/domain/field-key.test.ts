import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKey } from './field-key.ts';
import { fold } from './search.ts';

describe('words as the end of a field name', () => {
  it('are the same whatever the capitals, accents and spaces', () => {
    expect(fieldKey('  Semillas  Nativas ')).toBe('semillas-nativas');
    expect(fieldKey('Café')).toBe(fieldKey('cafe'));
  });

  it('fit into a field name in every script, and are told apart', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const keys = new Map(all.map((text) => [fold(text).trim().replaceAll(/\s+/g, '-'), fieldKey(text)]));
        for (const key of keys.values()) expect(key).toMatch(/^[A-Za-z0-9_./:-]{0,56}$/);
        expect(new Set(keys.values()).size).toBe(keys.size);
      }),
    );
    expect(fieldKey('बीउ बैंक '.repeat(9))).not.toBe(fieldKey('बीउ बैंक '.repeat(10)));
  });
});
