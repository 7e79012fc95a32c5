import type { Consent } from './consent.ts';
import { namePartsOf } from './found-names.ts';
import type { Reviewed } from './reviewed-names.ts';
import { fold, foldedWords } from './search.ts';

/** Stands where something was taken out; in brackets, as archives do (UK Data Service, anonymisation). */
export const GAP = '[…]';

/** The names in a line like `Rosa Quispe, Juan y doña Luz`; what has no capital (`three women`) is no name. */
export function namesIn(people: string): string[] {
  return people
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[,;/&|\n]|\s(?:and|y|e|et|na|und)\s/u)
    .map((name) => name.trim())
    .filter((name) => name.length >= 2 && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name));
}

/** A line of names is several; what nobody wrote large is a name all the same where somebody gave it as theirs. */
export function eachName(name: string): string[] {
  const names = namesIn(name);
  return names.length > 0 ? names : [name.trim()];
}

interface Spoke {
  /** every name of who spoke: as they said it, in the list of people, in an older line, in a consent */
  readonly spoke: readonly string[];
  readonly consents: readonly Consent[];
  /** names that may stand there */
  readonly agreed: readonly string[];
}

/**
 * Names of who spoke that nobody agreed to hand on: none where everyone goes by their own name, else all that are not part
 * of one that was agreed. The one rule for whatever is shared of an interview, the copy for a host and the review of names.
 */
export function hiddenNames({ spoke, consents, agreed }: Spoke): string[] {
  const isNamed = consents.length > 0 && consents.every((consent) => goesByOwn(consent));
  if (isNamed) return [];
  const known = agreed.flatMap(eachName).map((name) => new Set(foldedWords(name)));
  const isAgreed = (name: string) =>
    known.some((words) => words.size > 0 && foldedWords(name).every((word) => words.has(word)));
  const names = spoke.flatMap(eachName);
  return [...new Set(names)].filter((name) => foldedWords(name).length > 0 && !isAgreed(name));
}

/** Whomever they let hear it. */
function goesByOwn({ naming, name, withdrawn, ...consent }: Consent): boolean {
  return naming === 'name' && name.trim() !== '' && consent['withdrawn.name'] === undefined && !withdrawn;
}

/** What was decided of names and, where nothing was decided of them, hidden names and their parts with a gap for each. */
export function withHidden(review: readonly Reviewed[], hidden: readonly string[]): Reviewed[] {
  const decided = new Set(review.map(({ said }) => fold(said)));
  const names = new Map(hidden.flatMap(namePartsOf).map((said) => [fold(said), said]));
  const gaps = [...names].flatMap(([key, said]) => (decided.has(key) ? [] : [{ said, as: GAP }]));
  return [...review, ...gaps].sort((a, b) => b.said.length - a.said.length || (a.said < b.said ? -1 : 1));
}
