import { fold, phraseRanges } from './search.ts';

/** A name that may stand in what was said. */
export interface FoundName {
  readonly said: string;
  /** how often */
  readonly count: number;
  /** somebody of the interview, somebody of the route, or only a capital in the middle of a sentence */
  readonly why: 'spoke' | 'route' | 'capital';
  /** words around the first place */
  readonly around: string;
}

/** Names that somebody has given, beside those that capitals tell. */
export interface KnownNames {
  /** of the people who spoke: as they said it, and as it was agreed */
  readonly spoke: readonly string[];
  /** of people whom the route knows: hosts, members */
  readonly route: readonly string[];
}

/** Capitalised words, with the small ones that names have between them: `Rosa Quispe`, `Juan de la Cruz`. */
const NAMELIKE =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:de|del|la|las|los|da|do|dos|van|von|bin|el)\s+)*\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
/** What ends a sentence, so that the next word has its capital for that. */
const ENDS = /(?:^|[.!?…:;¿¡«"“‘(\n—–-]|\p{Po})\s*$/u;

/**
 * Names that may stand in these texts: those of people who are known, in any part, and capitalised words where no sentence
 * begins. A word that stands small elsewhere in the same texts is no name. Only proposals: a person decides.
 */
export function foundNames(texts: readonly string[], { spoke, route }: KnownNames): FoundName[] {
  const found = new Map<string, FoundName>();
  const add = (said: string, why: FoundName['why']) => {
    const key = fold(said);
    if (found.has(key)) return;
    const places = texts.flatMap((text) =>
      capitalRanges(text, said).map(([start, end]) => ({ text, start, end })),
    );
    const [first] = places;
    if (first) found.set(key, { said, why, count: places.length, around: aroundOf(first) });
  };
  for (const name of spoke) for (const part of namePartsOf(name)) add(part, 'spoke');
  for (const name of route) for (const part of namePartsOf(name)) add(part, 'route');
  const small = new Set(
    texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []).map(fold),
  );
  for (const text of texts) {
    for (const { 0: said, index } of text.matchAll(NAMELIKE)) {
      const names = namesAt(said, ENDS.test(text.slice(0, index)));
      // Small elsewhere, or known: then nothing more is to be asked of the word before it.
      if (names.some((name) => small.has(fold(name)) || found.has(fold(name)))) continue;
      for (const name of names) add(name, 'capital');
    }
  }
  return [...found.values()].sort((a, b) => b.said.length - a.said.length || (a.said < b.said ? -1 : 1));
}

/**
 * A word that begins a sentence has its capital for that: it may be part of the name that follows, or not, and alone it
 * says nothing.
 */
function namesAt(said: string, begins: boolean): string[] {
  if (!begins) return [said];
  const rest = said.replace(/^\S+\s+(?:\p{Ll}\S*\s+)*/u, '');
  return rest === said ? [] : [said, rest];
}

/** A name whole, and each capitalised part of it of three letters or more. */
export function namePartsOf(name: string): string[] {
  const whole = name.trim().replaceAll(/\s*\([^)]*\)/g, '');
  const parts = whole.split(/\s+/).filter((part) => part.length >= 3 && /^\p{Lu}/u.test(part));
  return [whole, ...parts].filter((part) => part.length >= 2);
}

function capitalRanges(text: string, said: string): [number, number][] {
  return phraseRanges(text, said).filter(
    ([start]) => said.includes(' ') || !/^\p{Ll}/u.test(text.slice(start, start + 2)),
  );
}

const AROUND = 30;

function aroundOf({ text, start, end }: { text: string; start: number; end: number }): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text
    .slice(from, to)
    .replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}
