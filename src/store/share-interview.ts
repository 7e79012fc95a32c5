import { allowedByAll, type Consent, consentId, permissionOf } from '../domain/consent.ts';
import { interviewOf } from '../domain/interview.ts';
import type { Listed } from '../domain/json.ts';
import { jsonWords } from '../domain/json-words.ts';
import { mediaOf, mediaSort } from '../domain/media.ts';
import { type Agreed, goesByName, permissionFields } from '../domain/permission.ts';
import { agreedPictures, subjectOf } from '../domain/picture.ts';
import { isNameField, reviewedValues } from '../domain/reviewed-names.ts';
import { refusalOf, type ShareRefusal, TELLING, WHERE } from '../domain/share-note.ts';
import { fileIn, lacksFile } from './copied-file.ts';
import { readAnew } from './read-anew.ts';
import type { RouteStore } from './route-store.ts';
import { consentsOf } from './sharing.ts';
import { shareReview } from './spoken-names.ts';
import type { Change, Item, Json } from './types.ts';

/** The shared copy of an interview, or why there is none. */
export type SharedInterview =
  | { readonly ok: true; readonly id: string /** how many records are new */; readonly fresh: number }
  | { readonly ok: false; readonly reason: ShareRefusal };

/** What goes along of an interview. */
const PARTS: ReadonlySet<string> = new Set(['mark', 'line', 'note', 'media', 'speaker']);
/** What belongs to a person, or to the team alone. */
const OWN: ReadonlySet<string> = new Set([
  'people',
  'name',
  'person',
  'starred',
  'write',
  'writer',
  'interpreter',
  'copyGiven',
  'readBack',
  'permission',
  'from',
]);
/** Words that several people may write in at once. */
const TEXTS: ReadonlySet<string> = new Set(['words', 'other', 'body']);

/**
 * Shows one's own interview to everyone on the route, by a copy of it and its parts with ids that follow from theirs: done
 * again, on this phone or another, it takes along what is new and doubles nothing. What people said goes as far as all of
 * them agreed, under the names that they agreed to (docs/decisions/own-interviews-go-to-everyone.md). @throws SaveError
 */
export async function shareInterview(store: RouteStore, shown: Item): Promise<SharedInterview> {
  // The screen's copy may be behind what is on disk.
  const interview = (await store.queries.get(shown)) ?? shown;
  const consents = await consentsOf(store, interview.id);
  const agreed = allowedByAll(consents, 'group');
  if (!agreed.words) return { ok: false, reason: refusalOf(consents) };
  const linked = await store.queries.linkedTo(interview.id);
  const parts = linked.filter((item) => item.scope === interview.scope && PARTS.has(item.kind));
  const going = [interview, ...parts.filter((item) => goes(item, agreed))];
  const ids = new Map(going.map(({ id }) => [id, copyId(id)]));
  const { writeTextAt } = await import('../merge/text.ts');
  const review = await shareReview(store.queries, interview, consents);
  const isNamed = consents.every((consent) => goesByName(permissionOf(consent)));
  const read = await readAnew(store.queries, going);
  const made = read.map((item) =>
    copied(
      { ...item, values: reviewedValues(item.values, review) },
      { ids, writeTextAt, permissions: permissionFields(idsOf(interview.id, consents)), agreed, isNamed },
    ),
  );
  const fresh = await withoutKnown(store, made);
  // Asked once more: reading takes a while, and the consent may have been taken back meanwhile.
  const still = await consentsOf(store, interview.id);
  if (!allowedByAll(still, 'group').words) return { ok: false, reason: refusalOf(still) };
  await store.write(...permissionsOf(still), ...fresh);
  return { ok: true, id: copyId(interview.id), fresh: fresh.length };
}

interface Copying {
  readonly ids: ReadonlyMap<string, string>;
  readonly writeTextAt: (place: string, words: string) => string;
  /** that the copy stands or falls with: one for each person who spoke */
  readonly permissions: Readonly<Record<string, Json>>;
  readonly agreed: Agreed;
  /** everyone goes by their own name */
  readonly isNamed: boolean;
}

function copied(item: Item, { ids, writeTextAt, permissions, agreed, isNamed }: Copying): Change {
  const id = copyId(item.id);
  const isOpen = (field: string) => (agreed.where || !WHERE.has(field)) && (isNamed || !TELLING.has(field));
  const all = Object.entries(valuesOf(item, ids)).filter(([field]) => isOpen(field));
  const isText = (field: string) => item.kind !== 'media' && TEXTS.has(field);
  const texts = all.flatMap(([field, words]) =>
    isText(field) && typeof words === 'string'
      ? [[field, { update: writeTextAt(`${id} ${field}`, words), reads: words }] as const]
      : [],
  );
  return {
    scope: 'commons',
    kind: item.kind,
    id,
    fields: {
      ...Object.fromEntries(all.filter(([field]) => !isText(field))),
      from: item.id,
      ...permissions,
    },
    updates: Object.fromEntries(texts),
  };
}

/** The consent that everyone began with first. */
function idsOf(interview: string, consents: readonly Listed<Consent>[]): string[] {
  const first = consentId(interview);
  const ids = consents.map(({ id }) => id);
  return [...ids.filter((id) => id === first), ...ids.filter((id) => id !== first)];
}

/** Where the copy of a record lies; the same on every phone of whoever shares it. */
export function copyId(id: string): string {
  return `${id}.shared`;
}

/** Sound and pictures go only where they may. */
function goes(item: Item, agreed: Agreed): boolean {
  if (item.kind !== 'media') return true;
  const sort = mediaSort(mediaOf(item.values));
  return sort === 'sound' ? agreed.sound : sort === 'picture' && agreedPictures(agreed)[subjectOf(item)];
}

/** The id of the copy that a link leads to; undefined where that stays behind. */
function copyOf(value: Json | undefined, ids: ReadonlyMap<string, string>): string | undefined {
  return ids.get(jsonWords(value));
}

/** The fields of a copy: links to what goes along lead to its copies, those to what stays behind are left out. */
function valuesOf({ kind, values }: Item, ids: ReadonlyMap<string, string>): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(values)) {
    if (field.startsWith('_') || field.startsWith('tag.') || isNameField(field) || OWN.has(field)) continue;
    if (field === 'media' || field === 'sound') {
      const to = copyOf(value, ids);
      if (to !== undefined) fields[field] = to;
    } else if (field === 'interview' || field === 'owner') {
      fields[field] = copyOf(value, ids) ?? value;
    } else fields[field] = value;
  }
  return kind === 'interview' ? { ...fields, ...askedOf(values, ids) } : movedOf(fields, ids);
}

function askedOf(values: Item['values'], ids: ReadonlyMap<string, string>): Record<string, Json> {
  const asked: Record<string, Json> = {};
  for (const [question, { media, at }] of Object.entries(interviewOf(values).asked)) {
    const to = ids.get(media ?? '');
    asked[`asked.${question}`] = to === undefined ? null : { media: to, at: at ?? 0 };
  }
  return asked;
}

function movedOf(fields: Record<string, Json>, ids: ReadonlyMap<string, string>): Record<string, Json> {
  const { moved, ...rest } = fields;
  if (typeof moved !== 'object' || moved === null || Array.isArray(moved)) return rest;
  const to = copyOf(moved['media'], ids);
  return to === undefined ? rest : { ...rest, moved: { ...moved, media: to } };
}

async function withoutKnown({ queries }: RouteStore, made: readonly Change[]): Promise<Change[]> {
  const held = await Promise.all(made.map((change) => queries.get(change)));
  // A note may have been shared by itself before, under another id.
  const alone = await Promise.all(
    made.map(async ({ kind, fields }) => {
      if (kind !== 'note') return false;
      const copies = await queries.linkedTo(jsonWords(fields?.['from']), 'note');
      return copies.some(({ scope }) => scope === 'commons');
    }),
  );
  return made.flatMap((change, at) => {
    const there = held[at];
    if (there === undefined) return alone[at] ? [] : [change];
    return toldAnew(there, change);
  });
}

/** What a copy is called again, where it was left out as long as no name was agreed to; and the file of sound that was shared without. */
function toldAnew({ values, state }: Item, { scope, kind, id, fields = {} }: Change): Change[] {
  const told = Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => TELLING.has(field) && value !== null && (values[field] ?? null) === null,
    ),
  );
  const file = kind === 'media' && lacksFile(values) ? fileIn(fields) : {};
  const anew = { ...told, ...file };
  return state === 'live' && Object.keys(anew).length > 0 ? [{ scope, kind, id, fields: anew }] : [];
}

function permissionsOf(consents: readonly Listed<Consent>[]): Change[] {
  return consents.map((consent) => ({
    scope: 'commons',
    kind: 'permission',
    id: consent.id,
    fields: permissionOf(consent),
  }));
}
