/** Letters that Unicode does not take apart, as people type them without the accent. */
const LOOSE: Readonly<Record<string, string>> = {
  đ: 'd',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
/** Latin, Greek and Cyrillic accents, and the Arabic vowel signs; no others, since Indic and Thai marks are letters. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts written without spaces: there a word may begin anywhere. */
const UNSPACED =
  /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Text as it is searched: small letters, no accents. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[đıøłßæœς]/g, (letter) => LOOSE[letter] ?? letter);
}

/** The words of a text, folded, in their order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORDS) ?? [];
}

/** Whether a word is of a script without spaces, so that it may stand inside another. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** The words of a query, folded, each once, the longest first since it rules out most. */
export function queryWords(query: string): string[] {
  return [...new Set(foldedWords(query))].sort((a, b) => b.length - a.length);
}

/** Whether folded text has every word of a query at the beginning of one of its words. No words match all. */
export function matches(folded: string, words: readonly string[]): boolean {
  return words.every((word) => findWord(folded, word, 0) >= 0);
}

function findWord(folded: string, word: string, from: number): number {
  const anywhere = isUnspaced(word);
  for (let at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || !WORD.test(charBefore(folded, at))) return at;
  }
  return -1;
}

function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}

function charAfter(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** A piece of a text around what matched. */
export interface Snippet {
  readonly text: string;
  /** what matched: `[start, end)` in `text`, in order, never overlapping */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** whether something was cut off before and after */
  readonly cut: readonly [before: boolean, after: boolean];
}

/** About `length` characters around the first match, with every match in them. */
export function snippet(text: string, words: readonly string[], length = 120): Snippet {
  const found = ranges(text, words);
  const first = found[0]?.[0] ?? 0;
  const from = first + 20 < length ? 0 : wordEdge(text, first - Math.floor(length / 4));
  const to = from + length >= text.length ? text.length : wordEdge(text, from + length);
  const inside = found.filter(([start, end]) => start >= from && end <= to);
  return {
    text: text.slice(from, to),
    ranges: inside.map(([start, end]) => [start - from, end - from]),
    cut: [from > 0, to < text.length],
  };
}

/** Where a phrase stands in a text, accents and capitals ignored: `[start, end)`; `whole` only between word edges. */
export function phraseRanges(text: string, phrase: string, whole = true): [start: number, end: number][] {
  const sought = fold(phrase);
  if (sought === '' || !fold(text).includes(sought)) return [];
  const { folded, origin } = foldWithOrigin(text);
  const found: [number, number][] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    const inWord = WORD.test(charBefore(folded, at)) || WORD.test(charAfter(folded, end));
    if (!whole || !inWord) found.push([origin[at] ?? 0, origin[end] ?? text.length]);
  }
  return found;
}

/** Where the words of a query match in the text as it is written. */
function ranges(text: string, words: readonly string[]): [number, number][] {
  const { folded, origin } = foldWithOrigin(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = findWord(folded, word, 0); at >= 0; at = findWord(folded, word, at + 1)) {
      found.push([origin[at] ?? 0, origin[at + word.length] ?? text.length]);
    }
  }
  return joined(found.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

/** Folds letter by letter, and says for each folded unit where it came from. */
function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    // Most letters have no accent, and a list is marked anew at each key.
    const part = letter < '\u0080' ? letter.toLowerCase() : fold(letter);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) origin.push(at);
    at += letter.length;
  }
  return { folded, origin };
}

function joined(sorted: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The nearest beginning of a word at or before a place, at most 20 back; never inside a surrogate pair. */
function wordEdge(text: string, at: number): number {
  const place = Math.max(0, at);
  const space = text.lastIndexOf(' ', place);
  if (space >= 0 && place - space <= 20) return space + 1;
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
