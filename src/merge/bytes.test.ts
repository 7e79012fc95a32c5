import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ToBytes, base64UrlToBytes, bytesToBase64, bytesToBase64Url, bytesToHex } from './bytes.ts';

const runs = Number(process.env['BITACORA_RUNS'] ?? 300);

describe('bytes', () => {
  it('come back from base64 as they were, and read as any other base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = bytesToBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(base64ToBytes(text)).toEqual(bytes);
      }),
      { seed: 1, numRuns: runs },
    );
  });

  it('come back where they are more than one call can take as arguments', () => {
    const bytes = Uint8Array.from({ length: 256 * 1024 + 1 }, (_, at) => at * 31);
    expect(Buffer.compare(base64ToBytes(bytesToBase64(bytes)), bytes)).toBe(0);
  });

  it('stand in an address as they are, and come back from there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = bytesToBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64UrlToBytes(text)).toEqual(bytes);
      }),
      { seed: 3, numRuns: runs },
    );
  });

  it('are lower-case hex, two digits a byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesToHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
      { seed: 2, numRuns: runs },
    );
  });

  it('are not read from what is no base64', () => {
    expect(() => base64ToBytes('¡no!')).toThrow('character');
  });
});
