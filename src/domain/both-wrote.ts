/** Who wrote something, as far as this phone knows. */
export interface Author {
  /** the person; the phone where its person isn't known */
  readonly id: string;
  /** empty where this phone doesn't know it */
  readonly name: string;
  readonly mine: boolean;
}

/** Words that stand together in a text and that one person wrote. */
export interface Said {
  readonly words: string;
  readonly by: Author;
  /** Neither whoever wrote this nor whoever wrote the words before had the other's in sight at this place. */
  readonly unseen: boolean;
}

/** The same words told apart by person, where they were told apart by phone. */
export function saidByPerson(parts: readonly Said[]): Said[] {
  const said: Said[] = [];
  for (const part of parts) {
    const last = said.at(-1);
    if (last?.by.id !== part.by.id) said.push(part);
    else said[said.length - 1] = { ...last, words: last.words + part.words };
  }
  return said;
}

/**
 * Whether words run into those before without anybody having meant it: two people wrote at one place, neither saw the
 * other's, and no white space stands between. A letter that one adds to another's word is seen, and is none.
 */
export function isGlued(before: Said | undefined, { words, unseen }: Said): boolean {
  if (before === undefined || !unseen) return false;
  return /\S$/u.test(before.words) && /^\S/u.test(words) && hasWord(before.words) && hasWord(words);
}

function hasWord(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/**
 * What a text reads when each of its glued words has got a line of its own, one break after the other: each is an edit
 * of one place, so that what others write meanwhile merges with it. Empty where nothing is glued.
 */
export function onOwnLines(said: readonly Said[]): string[] {
  const steps: string[] = [];
  let done = '';
  for (const [at, part] of said.entries()) {
    if (isGlued(said[at - 1], part)) {
      done += '\n';
      steps.push(done + wordsOf(said.slice(at)));
    }
    done += part.words;
  }
  return steps;
}

/** All that they read, one after the other. */
export function wordsOf(said: readonly Said[]): string {
  return said.map(({ words }) => words).join('');
}

/** What this person has before them in a text that others write in too. */
export interface Wrote {
  /** everybody who ever wrote in it */
  readonly authors: readonly Author[];
  /** those of whom something came that this person has not looked at */
  readonly fresh: readonly Author[];
  readonly said: readonly Said[];
}

/**
 * Whose writing a person is to be told of: that of others which they have not looked at, where they wrote in the same text
 * themselves, or where it runs into somebody else's words. Reading what others wrote for itself is nothing to be told.
 */
export function toBeTold({ authors, fresh, said }: Wrote): readonly Author[] {
  const others = fresh.filter(({ mine }) => !mine);
  if (others.length === 0) return [];
  if (authors.some(({ mine }) => mine)) return others;
  return onOwnLines(said).length > 0 ? authors : [];
}
