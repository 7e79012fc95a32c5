import { capturedWords, interviewWords, isOwnVoice, isSpoken, peopleIn } from '../../domain/captured.ts';
import type { Called } from '../../domain/consent-state.ts';
import type { Listed } from '../../domain/json.ts';
import { searchedText } from '../../domain/kind.ts';
import { lineOf } from '../../domain/line.ts';
import { noteOf, type NoteType } from '../../domain/note.ts';
import { ownerOf } from '../../domain/owner.ts';
import { personOf } from '../../domain/person.ts';
import { quoteOf } from '../../domain/quote.ts';
import { type Speaker, speakerOf, speakersLine } from '../../domain/speaker.ts';
import { citable } from '../../domain/citable.ts';
import { type Agreed, permissionFrom } from '../../domain/permission.ts';
import { agreedPictures, type BySubject, SUBJECTS } from '../../domain/picture.ts';
import { tagsOf } from '../../domain/tag.ts';
import type { Item } from '../../store/types.ts';
import {
  type ConsentDoubt,
  type Consents,
  consentsByInterview,
  doubtIn,
  namesByInterview,
  shownPictures,
} from './entry-consents.ts';

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
  /** of an interview of others */
  readonly doubt: ConsentDoubt | undefined;
  /** something of it, or of its marks, lines and consents, has not been acknowledged yet; undefined until all of these have been read */
  readonly waits: boolean | undefined;
  /** which of its pictures may be shown, as far as it has any */
  readonly pictures: BySubject<boolean>;
  /** what a search looks at beside its own fields: the agreed name, and what was heard in it */
  readonly heard: readonly string[];
}

/** Everything that a search looks at. */
export function entryText({ item, words, people, heard }: Entry): string {
  // Of what somebody said as much as is shown of it, or a search would show a name that was taken back.
  const own = item.kind === 'note' ? [searchedText(item.kind, item.values)] : [words, people];
  return [...own, ...heard].join('\n');
}

const SHOWS = ['all', 'voices', 'notes', 'photos', 'starred'] as const;
export type Show = (typeof SHOWS)[number];

export function isShow(value: unknown): value is Show {
  return SHOWS.some((show) => show === value);
}

/** What other records say of the lines: who agreed to what, what was heard, and which are copies. */
export interface Around {
  readonly agreed: (item: Item) => Agreed;
  /** interview → what to call who spoke */
  readonly names: ReadonlyMap<string, Called>;
  readonly consents: Consents;
  /** interview → words of its marks, what was written down of it, and the tags of both, unless its consent was taken back */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** ids of what has parts that wait, as far as they have been read */
  readonly unsent: ReadonlySet<string>;
  /** whether all parts have been read */
  readonly isWhole: boolean;
  /** ids of notes that have a copy for everyone, and of the copies that stand beside their original */
  readonly copied: ReadonlySet<string>;
  readonly copies: ReadonlySet<string>;
}

/**
 * @param read everything that the notebook reads, of whatever kind; of what lies in the bin, parts that wait
 * @param isWhole whether that is all there is
 */
export function aroundOf(read: readonly Item[], isWhole: boolean): Around {
  const items = read.filter(({ state }) => state === 'live');
  const ofKind = (kind: string) => items.filter((item) => item.kind === kind);
  const given = new Map(
    ofKind('permission').map(({ id, values, others }) => [id, permissionFrom(values, others)]),
  );
  const agreed = (item: Item) => citable(item, (id) => given.get(id));
  const said = wordsByInterview(['mark', 'line', 'interview'].flatMap(ofKind));
  const consents = consentsByInterview(ofKind('consent'));
  for (const [interview, all] of consents)
    if (all.some(({ withdrawn }) => withdrawn !== undefined)) said.delete(interview);
  return {
    agreed,
    said,
    consents,
    isWhole,
    unsent: new Set(read.flatMap((item) => (item.waiting === 1 && wholeOf(item)) || [])),
    names: namesByInterview(consents, speakersByInterview(items)),
    ...copiesAmong(items, agreed),
  };
}

function copiesAmong(items: readonly Item[], agreed: Around['agreed']): Pick<Around, 'copied' | 'copies'> {
  const here = new Set(items.filter((item) => isListed(item, agreed)).map(({ id }) => id));
  const copied = new Set<string>();
  const copies = new Set<string>();
  for (const { id, kind, scope, values } of items) {
    const from = kind === 'note' && scope === 'commons' && here.has(id) ? noteOf(values).from : undefined;
    if (from === undefined || !here.has(from)) continue;
    copied.add(from);
    copies.add(id);
  }
  return { copied, copies };
}

const LISTED: ReadonlySet<string> = new Set(['interview', 'note', 'quote']);

/** The id of what it is a part of; undefined where it has a line of its own. */
export function wholeOf(item: Item): string | undefined {
  return LISTED.has(item.kind) ? undefined : ownerOf(item);
}

function isListed(item: Item, agreed: Around['agreed']): boolean {
  return LISTED.has(item.kind) && (item.scope !== 'commons' || agreed(item).words);
}

/**
 * The line of an item; undefined where it has none: a copy is not listed beside its original, and what a person said and
 * no longer wants others to read isn't listed at all.
 */
export function entryOf(item: Item, around: Around): Entry | undefined {
  const { agreed, names, said, copied, copies } = around;
  if (copies.has(item.id) || !isListed(item, agreed)) return undefined;
  const isCopy = item.kind === 'quote' || (item.kind === 'interview' && item.scope === 'commons');
  const name = isCopy ? agreed(item).name : (names.get(item.id) ?? null);
  return {
    ...(item.kind === 'quote' ? quoteEntry(item, name) : capturedEntry(item, name)),
    shared: item.scope === 'commons' || copied.has(item.id),
    doubt: doubtOf(item, around),
    pictures: showsPictures(item, around),
    waits: waitsIn(item, around),
    heard: [
      ...(typeof name === 'string' ? [name] : []),
      ...(said.get(item.id) ?? []),
      ...(item.kind === 'note' ? tagWords(item.values) : []),
    ],
  };
}

/** Only interviews have parts of many words, which are read last. */
function waitsIn({ id, kind, waiting }: Item, { unsent, isWhole }: Around): boolean | undefined {
  if (waiting === 1 || unsent.has(id)) return true;
  return isWhole || kind !== 'interview' ? false : undefined;
}

/** Of a copy for everyone its permission has decided; one's own voice needs none. */
function doubtOf({ id, kind, scope, values }: Item, { consents }: Around): ConsentDoubt | undefined {
  if (kind !== 'interview' || scope === 'commons' || isOwnVoice(kind, values)) return undefined;
  return doubtIn(consents.get(id) ?? []);
}

function showsPictures(item: Item, { agreed, consents }: Around): BySubject<boolean> {
  if (item.scope === 'commons') return agreedPictures(agreed(item));
  const of = item.kind === 'interview' ? item.id : noteOf(item.values).interview;
  return shownPictures(consents.get(of ?? '') ?? []);
}

/** The first picture of a line that may be shown. @param first its first picture of each */
export function shownPicture(
  { pictures }: Pick<Entry, 'pictures'>,
  first: Partial<BySubject<Item>>,
): Item | undefined {
  const shown = SUBJECTS.flatMap((subject) => (pictures[subject] ? (first[subject] ?? []) : []));
  return shown.sort((a, b) => a.at - b.at)[0];
}

/**
 * Whether a line stands under what a person wants to see.
 * @param pictured whether it has pictures that may be shown
 */
export function isShown(entry: Entry, show: Show, pictured: (entry: Entry) => boolean): boolean {
  const { item, starred } = entry;
  if (show === 'all') return true;
  if (show === 'starred') return starred;
  if (show === 'photos') return pictured(entry);
  return (show === 'notes') === (item.kind === 'note');
}

type Shown = Omit<Entry, 'shared' | 'heard' | 'doubt' | 'waits' | 'pictures'>;

function quoteEntry(item: Item, name: Called): Shown {
  const { words, author, case: of } = quoteOf(item.values);
  const people = name || '';
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

function capturedEntry(item: Item, agreed: Called): Shown {
  const { kind, values } = item;
  const { type, author, case: of, starred } = noteOf(values);
  const self = isOwnVoice(kind, values);
  const words = kind === 'interview' ? interviewWords(values, agreed) : capturedWords(kind, values);
  const people = self ? '' : peopleIn(values, agreed);
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

/** Who spoke, as the team calls them: by the list of people, or as they said it. */
function speakersByInterview(items: readonly Item[]): Map<string, string> {
  const persons = new Map(
    items.filter(({ kind }) => kind === 'person').map(({ id, values }) => [id, personOf(values)]),
  );
  const spoke = new Map<string, Listed<Speaker>[]>();
  for (const { kind, id, values } of items) {
    const speaker = kind === 'speaker' ? speakerOf(values) : undefined;
    if (speaker?.interview === undefined) continue;
    spoke.set(speaker.interview, [...(spoke.get(speaker.interview) ?? []), { ...speaker, id }]);
  }
  const lines = [...spoke].map(([interview, all]) => [interview, speakersLine(all, persons)] as const);
  return new Map(lines.filter(([, line]) => line !== ''));
}

function tagWords(values: Item['values']): string[] {
  return tagsOf(values).map(({ words }) => words);
}

function wordsByInterview(spoken: readonly Item[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { id, kind, values } of spoken) {
    const { interview: of, words, other } = lineOf(values);
    const interview = kind === 'interview' ? id : of;
    const lines = [words, other, ...tagWords(values)].filter((text) => text !== '');
    if (interview === undefined || lines.length === 0) continue;
    const heard = said.get(interview);
    if (heard) heard.push(...lines);
    else said.set(interview, lines);
  }
  return said;
}
