import { foldedWords, isUnspaced, queryWords } from './search.ts';

/** What of something is searched. */
export interface Searched {
  /** what it is called: a word here counts more than one in what it says */
  readonly head: string;
  readonly body: string;
  /** instant, ms: of two that match equally well the newer comes first */
  readonly at: number;
}

/** Finds among thousands as one types: words are looked up, no text is read again. */
export interface SearchIndex {
  /** Takes something in, instead of what was known under the key. */
  put(key: string, searched: Searched): void;
  remove(key: string): void;
  /** Puts what came in into its order, so that the first search need not. */
  settle(): void;
  /**
   * The letters that most words begin with; one may find nothing any more. The first letter of a search finds most of all: who
   * looks for each of these ahead has their answers ready.
   */
  openings(): string[];
  /** What has every word of the query at the beginning of one of its own. Undefined where the query has no words. */
  find(query: string): Matches | undefined;
}

/** What was found, as long as nothing else comes in. */
export interface Matches {
  readonly count: number;
  /**
   * Keys of so many of them, the best match first: in its name before in its text, whole words before beginnings, newer
   * before older.
   */
  first(count: number): string[];
}

interface Doc {
  readonly key: string;
  readonly at: number;
}

/** How well a word matches: more than any beginning of a word is a whole one, more than both is the name. */
const POINTS = { prefix: 1, whole: 2, head: 2 } as const;

/** An index that holds nothing yet. */
export function createSearchIndex(): SearchIndex {
  const numbers = new Map<string, number>();
  const docs: (Doc | undefined)[] = [];
  const vocabulary = createVocabulary();
  let newest: number[] | undefined;
  let answers = createRecent();
  const changes = () => {
    newest = undefined;
    answers = createRecent();
  };
  const remove = (key: string) => {
    const known = numbers.get(key);
    if (known === undefined) return;
    docs[known] = undefined;
    numbers.delete(key);
    changes();
  };
  return {
    remove,
    settle() {
      vocabulary.sort();
      newest ??= newestFirst(docs);
    },
    put(key, { head, body, at }) {
      remove(key);
      const number = docs.push({ key, at }) - 1;
      numbers.set(key, number);
      changes();
      const named = new Set(foldedWords(head));
      for (const word of named) vocabulary.add(word, number, true);
      for (const word of new Set(foldedWords(body)))
        if (!named.has(word)) vocabulary.add(word, number, false);
    },
    openings: () => vocabulary.openings(KEPT / 2),
    find(query) {
      const words = queryWords(query);
      if (words.length === 0) return undefined;
      const order = (newest ??= newestFirst(docs));
      return answers.take(words.join(' '), () =>
        matchesIn(docs, order, pointsOf(words, vocabulary, docs.length)),
      );
    },
  };
}

/** How many answers are kept, of a byte for each thing that can be found. */
const KEPT = 96;

/** What was asked last, with its answer, as long as nothing changes. */
function createRecent() {
  const answers = new Map<string, Matches>();
  return {
    take(question: string, answer: () => Matches): Matches {
      const known = answers.get(question) ?? answer();
      answers.delete(question);
      answers.set(question, known);
      const [oldest] = answers.keys();
      if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
      return known;
    },
  };
}

/** How many are listed at once, since most ask for few. */
const LISTED = 20;

/** Takes by rows of equal points, so that thousands need not be sorted, nor put into a list, at each key. */
function matchesIn(
  docs: readonly (Doc | undefined)[],
  newest: readonly number[],
  points: Uint8ClampedArray,
): Matches {
  let [count, most] = [0, 0];
  for (const number of newest) {
    const sum = points[number] ?? 0;
    if (sum === 0) continue;
    count += 1;
    if (sum > most) most = sum;
  }
  const best = (wanted: number) => {
    const keys: string[] = [];
    for (let row = most; row > 0 && keys.length < wanted; row -= 1) {
      for (const number of newest) {
        if (keys.length === wanted) break;
        const doc = points[number] === row ? docs[number] : undefined;
        if (doc) keys.push(doc.key);
      }
    }
    return keys;
  };
  const listed = best(LISTED);
  return { count, first: (wanted) => (wanted > LISTED ? best(wanted) : listed.slice(0, wanted)) };
}

/** What each document has for the words together, 255 at most; 0 where it lacks one. */
function pointsOf(words: readonly string[], vocabulary: Vocabulary, size: number): Uint8ClampedArray {
  const [first = '', ...others] = words;
  const sums = pointsFor(first, vocabulary, size);
  for (const word of others) {
    const points = pointsFor(word, vocabulary, size);
    for (let number = 0; number < size; number += 1) {
      const [before, more] = [sums[number] ?? 0, points[number] ?? 0];
      sums[number] = before > 0 && more > 0 ? before + more : 0;
    }
  }
  return sums;
}

/** The best that each document has for one word. */
function pointsFor(word: string, vocabulary: Vocabulary, size: number): Uint8ClampedArray {
  const best = new Uint8ClampedArray(size);
  for (const known of vocabulary.like(word)) {
    const base = known === word ? POINTS.whole : POINTS.prefix;
    for (const place of vocabulary.places(known)) {
      const points = base + (place & 1 ? POINTS.head : 0);
      const number = place >> 1;
      if (points > (best[number] ?? 0)) best[number] = points;
    }
  }
  return best;
}

function newestFirst(docs: readonly (Doc | undefined)[]): number[] {
  const at = docs.map((doc) => doc?.at ?? 0);
  const present = docs.flatMap((doc, number) => (doc ? [number] : []));
  return present.sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0));
}

interface Vocabulary {
  sort(): void;
  add(word: string, number: number, inHead: boolean): void;
  /** every known word that a word of a query is the beginning of */
  like(word: string): string[];
  /** the letters that most words begin with, so many at most; of scripts without spaces none, where a word begins anywhere */
  openings(most: number): string[];
  /** where a word stands: twice the number of the document, and one more where it is in its name */
  places(word: string): readonly number[];
}

/** New words wait in a heap of their own until it is worth sorting them in. */
const WAITING = 2000;

function createVocabulary(): Vocabulary {
  const places = new Map<string, number[]>();
  const letters = new Map<string, number>();
  let sorted: string[] = [];
  let fresh: string[] = [];
  const sort = () => {
    sorted = [...sorted, ...fresh].sort(byUnits);
    fresh = [];
  };
  return {
    sort,
    add(word, number, inHead) {
      const place = number * 2 + (inHead ? 1 : 0);
      const known = places.get(word);
      if (known) known.push(place);
      else {
        places.set(word, [place]);
        fresh.push(word);
        const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
        letters.set(letter, (letters.get(letter) ?? 0) + 1);
      }
    },
    like(word) {
      if (isUnspaced(word)) return [...places.keys()].filter((known) => known.includes(word));
      if (fresh.length > WAITING) sort();
      // Nothing that a word begins with comes after it and this letter, the last one there is.
      const begins = sorted.slice(firstFrom(sorted, word), firstFrom(sorted, `${word}\uffff`));
      return [...fresh.filter((known) => known.startsWith(word)), ...begins];
    },
    openings: (most) =>
      [...letters]
        .filter(([letter]) => !isUnspaced(letter))
        .sort(([, one], [, other]) => other - one)
        .slice(0, most)
        .map(([letter]) => letter),
    places: (word) => places.get(word) ?? [],
  };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Index of the first word that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
