import { isWaiting } from './consent-state.ts';
import { allowedByAll, type Consent, permissionOf } from './consent.ts';
import type { Draft } from './draft.ts';
import type { Json, Listed, Values } from './json.ts';
import type { Scope } from './kind.ts';
import { noteOf } from './note.ts';
import { permissionFields } from './permission.ts';
import { type Reviewed, withReview } from './reviewed-names.ts';

/** A note as it lies on the phone. */
export interface NoteRecord {
  readonly scope: Scope;
  readonly id: string;
  readonly values: Values;
}

/** Why what somebody said may not be shown to everyone on the route; `no_interview`: nobody can tell whose words they are. */
export type ShareRefusal = 'not_asked' | 'refused' | 'withdrawn' | 'no_interview';

/** What makes a note readable to everyone on the route: the id to cite, and what has to be written for it. */
export type Sharing =
  | { readonly ok: true; readonly id: string; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly reason: ShareRefusal };

/** What decides whether a note may be shared, and what the copy has to leave out. */
export interface ShareContext {
  /** the consents of the interview that the note belongs to */
  readonly consents: readonly Listed<Consent>[];
  /** the id of the copy that was made before, where there is one */
  readonly copied: string | undefined;
  /** what was decided of names in that interview */
  readonly review?: readonly Reviewed[];
  readonly newId: () => string;
}

/** What a copy takes along. A star, and a moment in sound that others can't hear, stay behind. */
const COPIED = ['type', 'activity', 'case', 'interview', 'created', 'author', 'labels'];
/** What says where it was. */
export const WHERE: ReadonlySet<string> = new Set(['activity', 'case', 'place', 'position']);
/** What often is a name, or tells one: it goes along only where everyone goes by their own. */
export const TELLING: ReadonlySet<string> = new Set(['title', 'name', 'role', 'interpreter']);

/**
 * Shows a note to everyone on the route by a copy of its own in `commons`; what changes afterwards in the one doesn't
 * change in the other. A note that belongs to an interview may hold what was said there, so everyone who was asked must
 * have said yes to the group; somebody's words without an interview have nobody who could have said so.
 */
export function shareNote(note: NoteRecord, { consents, copied, review = [], newId }: ShareContext): Sharing {
  if (note.scope === 'commons') return { ok: true, id: note.id, drafts: [] };
  const { interview, type, body } = noteOf(note.values);
  if (type === 'quote' && interview === undefined) return { ok: false, reason: 'no_interview' };
  const agreed = allowedByAll(consents, 'group');
  if (interview !== undefined && !agreed.words) return { ok: false, reason: refusalOf(consents) };
  if (copied !== undefined) return { ok: true, id: copied, drafts: [] };
  const id = newId();
  const said = interview === undefined ? [] : consents;
  const fields: Record<string, Json> = { from: note.id, ...permissionFields(said.map((one) => one.id)) };
  const isPlaced = interview === undefined || agreed.where;
  for (const field of COPIED.filter((one) => isPlaced || !WHERE.has(one))) {
    const value = note.values[field];
    if (value !== undefined && value !== null) fields[field] = value;
  }
  const permissions = said.map(
    (consent): Draft => ({
      scope: 'commons',
      kind: 'permission',
      id: consent.id,
      fields: permissionOf(consent),
    }),
  );
  return {
    ok: true,
    id,
    drafts: [
      ...permissions,
      { scope: 'commons', kind: 'note', id, fields, texts: { body: withReview(body, review) } },
    ],
  };
}

/** Why the group may not have what was said. */
export function refusalOf(consents: readonly Consent[]): ShareRefusal {
  if (consents.some(({ withdrawn }) => withdrawn !== undefined)) return 'withdrawn';
  if (consents.some(({ record, share }) => record === 'no' || share === 'nobody')) return 'refused';
  return isWaiting(consents) ? 'not_asked' : 'refused';
}
