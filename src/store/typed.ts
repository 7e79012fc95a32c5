import type { Json, Ref } from './types.ts';

/** A field under a person's hands, and the record that the first word makes where there is none. */
export interface TypedPlace extends Ref {
  readonly kind: string;
  readonly field: string;
  readonly initial?: Readonly<Record<string, Json>> | undefined;
  /** the interview whose public names follow from this field */
  readonly interview?: Ref | undefined;
}

/** What was typed: the value of a cell with what whoever typed it had seen there, or an edit of a text as a Yjs update in base64. */
export type TypedWords =
  | { readonly value: Json; readonly over: readonly Json[] }
  | { readonly update: string };

/**
 * What is typed and not in the database yet, so that a page that ends right after a key loses nothing. The browser gives
 * a page that ends no time for a transaction; this is written in the same breath as the key.
 */
export interface Typed {
  /** At once; where the browser keeps nothing, it isn't. What was kept of this field before is replaced. */
  keep(place: TypedPlace, words: TypedWords): void;
  /** It is in the database, or must never get there. */
  drop(ref: Ref, field: string): void;
  /** What any page has kept of a record that is erased, and of what was to hang on it. */
  dropRecord(ref: Ref): void;
}

/** What is needed of the browser's storage that can be written at once. */
export interface TypedStorage {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, entry: string): void;
  removeItem(key: string): void;
}

/** Where what was typed lies: one entry a field, apart for each page, so that no two pages write one entry. */
export interface TypedSettings {
  /** none where the browser refuses it, and in a worker */
  readonly storage: TypedStorage | undefined;
  /** of the profile */
  readonly profile: string;
  /** of the page; ids that were made later sort later */
  readonly page: string;
  /** called before the first entry: from then on other pages are to leave them alone as long as this one lives */
  readonly onFirst: () => void;
}

/** Another form of entries gets another number: what a page of another version has kept is left to it, but for its profile. */
const NAME = 'bitacora-typed-';
const PREFIX = `${NAME}1`;

/** Words in the storage of the page, each text under a key of its own. */
export function createTyped({ storage, profile, page, onFirst }: TypedSettings): Typed {
  let isFirst = true;
  const keyOf = ({ scope, id }: Ref, field: string) => `${PREFIX}/${profile}/${page}/${scope}/${id}/${field}`;
  return {
    keep({ scope, kind, id, field, initial, interview }, words) {
      if (isFirst) onFirst();
      isFirst = false;
      const entry = JSON.stringify({ scope, kind, id, field, initial, interview, ...words });
      // Full or refused: the words are where they would be without this, on the screen and on their way.
      attempt(() => storage?.setItem(keyOf({ scope, id }, field), entry));
    },
    drop: (ref, field) => attempt(() => storage?.removeItem(keyOf(ref, field))),
    dropRecord: ({ scope, id }) =>
      forget(storage, (key) => {
        const [, of, , ...place] = key.split('/');
        if (of !== profile) return false;
        return place.join('/').startsWith(`${scope}/${id}/`) || isNamedIn(storage?.getItem(key), id);
      }),
  };
}

/** The storage that can be written at once; none in a worker, or where the browser refuses it. */
export function typedStorage(): TypedStorage | undefined {
  try {
    const here: object = globalThis;
    const storage: unknown = 'localStorage' in here ? here.localStorage : undefined;
    return isStorage(storage) ? storage : undefined;
  } catch {
    return undefined;
  }
}

function isStorage(storage: unknown): storage is TypedStorage {
  return typeof storage === 'object' && storage !== null && 'setItem' in storage;
}

/** Page → keys of what it has left, the oldest page first. */
export function typedPages(
  storage: TypedStorage | undefined,
  profile: string,
): Map<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>();
  for (const key of keysIn(storage).sort()) {
    const [, of, page = ''] = key.split('/');
    if (of === profile) pages.set(page, [...(pages.get(page) ?? []), key]);
  }
  return pages;
}

/** A Web Lock that a page holds as long as what it has kept is its own. */
export function typedLock(page: string): string {
  return `${PREFIX}-${page}`;
}

/** Takes away what was typed in profiles that are no longer on this phone. */
export function forgetTyped(storage: TypedStorage | undefined, isGone: (profile: string) => boolean): void {
  forget(storage, (key) => isGone(key.split('/')[1] ?? ''), NAME);
}

function forget(
  storage: TypedStorage | undefined,
  isGone: (key: string) => boolean,
  begin = `${PREFIX}/`,
): void {
  attempt(() => {
    for (const key of keysIn(storage, begin)) if (isGone(key)) storage?.removeItem(key);
  });
}

function keysIn(storage: TypedStorage | undefined, begin = `${PREFIX}/`): string[] {
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
  return keys.filter((key) => key.startsWith(begin));
}

/** A new note or speaker names what it belongs to. */
function isNamedIn(entry: string | null | undefined, id: string): boolean {
  return entry?.includes(JSON.stringify(id)) ?? false;
}

function attempt(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.warn('what is being typed is not put down beside the database', error);
  }
}
