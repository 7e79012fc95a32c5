import { isDeepStrictEqual } from 'node:util';

/** What the checks say of an answer. No test runner is needed, so that the suite runs wherever Node does. */
export interface Expectation {
  toBe(expected: unknown): void;
  /** Deeply equal. */
  toEqual(expected: unknown): void;
  /** Each member of `expected` deeply so; there may be more. */
  toMatchObject(expected: object): void;
  toContain(expected: unknown): void;
  toHaveLength(expected: number): void;
  toBeLessThan(expected: number): void;
  toBeGreaterThan(expected: number): void;
}

/** @throws Mismatch, with what was found and what was expected */
export function expect(found: unknown): Expectation {
  const require = (holds: boolean, how: string, expected: unknown) => {
    if (!holds) throw new Mismatch(`found ${show(found)}, expected ${how}${show(expected)}`);
  };
  return {
    toBe: (expected) => require(Object.is(found, expected), '', expected),
    toEqual: (expected) => require(isDeepStrictEqual(found, expected), '', expected),
    toMatchObject: (expected) => require(isMatching(found, expected), 'at least ', expected),
    toContain: (expected) => require(hasWithin(found, expected), 'it to hold ', expected),
    toHaveLength: (expected) => require(lengthOf(found) === expected, 'length ', expected),
    toBeLessThan: (expected) =>
      require(typeof found === 'number' && found < expected, 'less than ', expected),
    toBeGreaterThan: (expected) =>
      require(typeof found === 'number' && found > expected, 'more than ', expected),
  };
}

/** An answer that is not what the protocol says. */
export class Mismatch extends Error {}

function isMatching(found: unknown, expected: object): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const members = new Map<string, unknown>(Object.entries(found));
  return Object.entries(expected).every(([name, value]: [string, unknown]) => {
    const own = members.get(name);
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isNested ? isMatching(own, value) : isDeepStrictEqual(own, value);
  });
}

function hasWithin(found: unknown, expected: unknown): boolean {
  if (typeof found === 'string') return typeof expected === 'string' && found.includes(expected);
  return Array.isArray(found) && found.includes(expected);
}

function lengthOf(found: unknown): unknown {
  return typeof found === 'object' && found !== null && 'length' in found ? found.length : undefined;
}

function show(value: unknown): string {
  const text =
    value instanceof Uint8Array ? `${value.length} bytes` : (JSON.stringify(value) ?? String(value));
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
