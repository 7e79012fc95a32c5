import type { Json } from '../domain/json.ts';
import { phraseRanges } from '../domain/search.ts';

/** What must not be read in an export, wherever somebody wrote it. */
export interface Forbidden {
  /** names as they were said, whole */
  readonly names: readonly string[];
  /** what people said who did not agree to this use */
  readonly words: readonly string[];
}

/** Stands where something was taken out; in brackets, as archives do (UK Data Service, anonymisation). */
export const GAP = '[…]';

/** Below this a sentence is too common to be taken for someone's. Characters. */
const WORDS_MIN = 16;

/**
 * Takes forbidden names and words out of a text. In what a person said (`close`) each part of their name goes, in any
 * case; elsewhere only whole names, and single ones only where they begin with a capital, since Rosa is a colour too.
 */
export function redact(text: string, { names, words }: Forbidden, close = false): string {
  const cuts = words
    .filter(({ length }) => length >= WORDS_MIN)
    .flatMap((said) => phraseRanges(text, said, false));
  for (const name of names) {
    for (const part of close ? nameParts(name) : [name]) {
      const found = phraseRanges(text, part);
      cuts.push(
        ...found.filter(([start]) => close || part.includes(' ') || !/^\p{Ll}/u.test(text.slice(start))),
      );
    }
  }
  return cut(text, cuts);
}

/** Redacts every string inside a JSON value; keys stay. */
export function redactJson(value: Json, forbidden: Forbidden, close = false): Json {
  if (typeof value === 'string') return redact(value, forbidden, close);
  if (Array.isArray(value)) return value.map((part) => redactJson(part, forbidden, close));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, redactJson(part, forbidden, close)]),
  );
}

/** The names in a line like `Rosa Quispe, Juan y doña Luz`; what has no capital (`three women`) is no name. */
export function namesIn(people: string): string[] {
  return people
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[,;/&|\n]|\s(?:and|y|e|et|na|und)\s/u)
    .map((name) => name.trim())
    .filter((name) => name.length >= 2 && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name));
}

function nameParts(name: string): string[] {
  const parts = name.split(/\s+/).filter((part) => part.length >= 3 && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(part));
  return [name, ...parts];
}

function cut(text: string, ranges: readonly (readonly [number, number])[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (end <= at) continue;
    if (start >= at) result += text.slice(at, start) + GAP;
    at = end;
  }
  return result + text.slice(at);
}
