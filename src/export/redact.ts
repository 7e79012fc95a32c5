import type { Json } from '../domain/json.ts';
import { GAP } from '../domain/hidden-names.ts';
import { foldedWords, isUnspaced, phraseRanges } from '../domain/search.ts';
import { append } from './items.ts';

/** What must not be read in an export, wherever somebody wrote it. */
export interface Forbidden {
  /** names as they were said, whole */
  readonly names: readonly string[];
  /** what people said who did not agree to this use */
  readonly words: readonly string[];
}

/** Below this a sentence is too common to be taken for someone's. Characters. */
const WORDS_MIN = 16;

/** Takes out of a text what is forbidden; `close` where it is what a person said. */
export type Redact = (text: string, close: boolean) => string;

interface Phrase {
  readonly text: string;
  /** only between word edges */
  readonly whole: boolean;
  /** part of a name: only in what a person said */
  readonly part: boolean;
  /** a single name: elsewhere only where it begins with a capital, since Rosa is a colour too */
  readonly single: boolean;
}

/**
 * Names go wherever they stand whole; in what a person said each part of theirs goes too, in any case. Phrases are
 * found by their first word, so that thousands of them cost a text no more than its own words.
 */
export function createRedact({ names, words }: Forbidden): Redact {
  const phrases = [
    ...names.flatMap(namePhrases),
    ...words.filter(({ length }) => length >= WORDS_MIN).map(saying),
  ];
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) append(byWord, firstWord(phrase.text), phrase);
  return (text, close) => {
    const found = ['', ...new Set(foldedWords(text))].flatMap((word) => byWord.get(word) ?? []);
    return cut(
      text,
      found.flatMap((phrase) => phraseCuts(text, phrase, close)),
    );
  };
}

function phraseCuts(
  text: string,
  { text: sought, whole, part, single }: Phrase,
  close: boolean,
): [number, number][] {
  if (part && !close) return [];
  const found = phraseRanges(text, sought, whole);
  return found.filter(([start]) => close || !single || !/^\p{Ll}/u.test(text.slice(start, start + 2)));
}

/** Empty, so that it is always looked for, where a phrase may begin inside a word. */
function firstWord(text: string): string {
  const [word = ''] = foldedWords(text);
  return isUnspaced(word) ? '' : word;
}

function namePhrases(name: string): Phrase[] {
  const parts = nameParts(name).map((text) => ({ text, whole: true, part: true, single: true }));
  return [{ text: name, whole: true, part: false, single: !name.includes(' ') }, ...parts];
}

function saying(text: string): Phrase {
  return { text, whole: false, part: false, single: false };
}

/** Redacts every string inside a JSON value; keys stay. */
export function redactJson(value: Json, redact: Redact, close: boolean): Json {
  if (typeof value === 'string') return redact(value, close);
  if (Array.isArray(value)) return value.map((part) => redactJson(part, redact, close));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, redactJson(part, redact, close)]),
  );
}

function nameParts(name: string): string[] {
  return name.split(/\s+/).filter((part) => part.length >= 3 && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(part));
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
