import { capturedWords, interviewWords, isOwnVoice, isSpoken } from '../../domain/captured.ts';
import { allowed, consentOf } from '../../domain/consent.ts';
import { interviewOf } from '../../domain/interview.ts';
import { searchedText } from '../../domain/kind.ts';
import { markOf } from '../../domain/mark.ts';
import { noteOf, type NoteType } from '../../domain/note.ts';
import { quoteOf } from '../../domain/quote.ts';
import { citable } from '../../domain/citable.ts';
import { permissionFrom } from '../../domain/permission.ts';
import { fold, matches, queryWords } from '../../domain/search.ts';
import type { Item } from '../../store/types.ts';

/** One line of the notebook. */
export interface Entry {
  readonly item: Item;
  /** its own first words; empty where it has none yet */
  readonly words: string;
  /** one's own voice */
  readonly self: boolean;
  /** somebody said them */
  readonly spoken: boolean;
  /** of a note */
  readonly type: NoteType | undefined;
  /** who spoke, as this phone may say it */
  readonly people: string;
  readonly author: string | undefined;
  readonly case: string | undefined;
  readonly starred: boolean;
  /** everyone on the route can read it, or a copy of it */
  readonly shared: boolean;
  /** everything that a search looks at */
  readonly text: string;
}

export const SHOWS = ['all', 'voices', 'notes', 'starred'] as const;
export type Show = (typeof SHOWS)[number];

export function isShow(value: unknown): value is Show {
  return SHOWS.some((show) => show === value);
}

interface EntriesContext {
  readonly marks: readonly Item[];
  readonly permissions: readonly Item[];
  readonly consents: readonly Item[];
}

/**
 * The lines of the notebook, in the order of `captured`. A copy is not listed beside its original, and what a person
 * said and no longer wants others to read isn't listed at all.
 */
export function entriesOf(
  captured: readonly Item[],
  { marks, permissions, consents }: EntriesContext,
): Entry[] {
  const given = new Map(permissions.map(({ id, values, others }) => [id, permissionFrom(values, others)]));
  const agreedOf = ({ kind, values }: Item) =>
    citable(kind, values, given.get(noteOf(values).permission ?? ''));
  const items = captured.filter((item) => item.scope !== 'commons' || agreedOf(item).words);
  const here = new Set(items.map(({ id }) => id));
  const copied = new Set<string>();
  const copies = new Set<string>();
  for (const { id, kind, scope, values } of items) {
    const from = kind === 'note' && scope === 'commons' ? noteOf(values).from : undefined;
    if (from === undefined || !here.has(from)) continue;
    copied.add(from);
    copies.add(id);
  }
  const said = wordsByInterview(marks);
  const names = namesByInterview(consents);
  return items
    .filter(({ id }) => !copies.has(id))
    .map((item) => {
      const heard = said.get(item.id) ?? [];
      const name = item.kind === 'quote' ? agreedOf(item).name : (names.get(item.id) ?? null);
      return {
        ...(item.kind === 'quote' ? quoteEntry(item, name) : capturedEntry(item, name)),
        shared: item.scope === 'commons' || copied.has(item.id),
        text: [searchedText(item.kind, item.values), name ?? '', ...heard].join('\n'),
      };
    });
}

/** Finds lines as one types; folds each text once, at the first search. */
export function createFinder(entries: readonly Entry[]): (show: Show, query: string) => readonly Entry[] {
  let folded: readonly string[] | undefined;
  return (show, query) => {
    const words = queryWords(query);
    if (words.length > 0) folded ??= entries.map(({ text }) => fold(text));
    return entries.filter((entry, index) => isShown(entry, show) && matches(folded?.[index] ?? '', words));
  };
}

function isShown({ item, starred }: Entry, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'starred') return starred;
  return (show === 'notes') === (item.kind === 'note');
}

type Shown = Omit<Entry, 'shared' | 'text'>;

function quoteEntry(item: Item, name: string | null): Shown {
  const { words, author, case: of } = quoteOf(item.values);
  const people = name ?? '';
  return {
    item,
    words,
    self: false,
    spoken: true,
    type: undefined,
    people,
    author,
    case: of,
    starred: false,
  };
}

function capturedEntry(item: Item, agreed: string | null): Shown {
  const { kind, values } = item;
  const { type, author, case: of, starred } = noteOf(values);
  const self = isOwnVoice(kind, values);
  const words = kind === 'interview' ? interviewWords(values, agreed) : capturedWords(kind, values);
  const people = self ? '' : interviewOf(values).people || (agreed ?? '');
  return {
    item,
    words,
    self,
    spoken: isSpoken(kind, values),
    type,
    author,
    case: of,
    starred,
    people: people === words ? '' : people,
  };
}

/** What to call who spoke, where the consent says so, by the interview. */
function namesByInterview(consents: readonly Item[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { values, others } of consents) {
    const consent = consentOf(values, others);
    const { name } = allowed(consent, 'keep');
    if (consent.interview !== undefined && name !== null) names.set(consent.interview, name);
  }
  return names;
}

function wordsByInterview(marks: readonly Item[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { values } of marks) {
    const { interview, words } = markOf(values);
    if (interview === undefined || words === '') continue;
    const heard = said.get(interview);
    if (heard) heard.push(words);
    else said.set(interview, [words]);
  }
  return said;
}
