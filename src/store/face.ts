import { allowedByAll } from '../domain/consent.ts';
import { isFace, isOnePerson } from '../domain/face.ts';
import { link } from '../domain/field.ts';
import { jsonWords } from '../domain/json-words.ts';
import { permissionFields, permissionsIn, type PublicUse } from '../domain/permission.ts';
import { permittedOf } from './cited.ts';
import { originalOf } from './original.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import { copyId } from './share-interview.ts';
import { consentsOf } from './sharing.ts';
import type { Change, Item } from './types.ts';

/** The face of a quote has one place, so that two phones that share it make one. */
export function faceId(quote: string): string {
  return `${quote}.face`;
}

/**
 * A picture of whoever said something that everyone may read, as far as it may go and this phone has it: the one that was shared with a quote,
 * else one of the interview. Undefined where several people spoke: nobody has said whose face it is.
 */
export async function faceOf(store: RouteStore, item: Item, use: PublicUse): Promise<Item | undefined> {
  const { queries } = store;
  if (permissionsIn(item.values).length !== 1) return undefined;
  if (!(await permittedOf(queries, item, use)).photo) return undefined;
  const interview = link.parse(item.values['interview']);
  if (interview !== undefined && !(await hasFace(store, interview, use))) return undefined;
  const [own] = await facesOf(queries, [item.id]);
  const taken = own ?? (interview === undefined ? undefined : await faceIn(queries, interview));
  // A copy names a permission of its own.
  return taken && (await permittedOf(queries, taken, use)).photo ? taken : undefined;
}

/** Whether an interview is of one person alone, who lets their picture go so far; so too where this phone knows nothing of it. */
async function hasFace(store: RouteStore, interview: string, use: PublicUse): Promise<boolean> {
  const consents = await consentsOf(store, interview);
  // Whoever can't read the consents goes by the permission.
  if (consents.length > 0 && !allowedByAll(consents, use).photo) return false;
  const speakers = await store.queries.linkedTo([interview, copyId(interview)], 'speaker');
  const own = speakers.filter(({ values }) => values['interview'] === interview);
  return isOnePerson(own.length > 0 ? own : speakers, consents.length);
}

/** The first picture of the one person of an interview. */
async function faceIn(queries: Queries, interview: string): Promise<Item | undefined> {
  return (await facesOf(queries, [interview, copyId(interview)]))[0];
}

async function facesOf(queries: Queries, owners: readonly string[]): Promise<Item[]> {
  const media = await queries.linkedTo(owners, 'media');
  const faces: Item[] = [];
  for (const item of media) {
    if (!isFace(item) || !owners.includes(jsonWords(item.values['owner']))) continue;
    // Corrected or put away, maybe on a phone that had not heard of the copy.
    const original = await originalOf(queries, item);
    if (original === undefined || (original.state === 'live' && isFace(original))) faces.push(item);
  }
  return faces;
}

/**
 * What shows everyone on the route who said a quote: a copy of the picture, named by the same chunks; nothing where there is none to be shown, or
 * where the one that they see is still the person's.
 */
export async function faceCopy(store: RouteStore, quote: string, interview: string): Promise<Change[]> {
  const { queries } = store;
  const consents = await consentsOf(store, interview);
  if (consents.length !== 1 || !(await hasFace(store, interview, 'group'))) return [];
  const taken = await faceIn(queries, interview);
  if (taken === undefined) return [];
  const from = jsonWords(taken.values['from']) || taken.id;
  const [shown] = await facesOf(queries, [quote]);
  if (shown && jsonWords(shown.values['from']) !== '') return [];
  const held = await queries.get({ scope: 'commons', id: faceId(quote) });
  // What somebody has put into the bin stays there; another picture is another face.
  if (held?.state === 'erased' || (held?.state === 'bin' && held.values['from'] === from)) return [];
  const { type, file, width = null, height = null, subject } = taken.values;
  const fields = {
    owner: quote,
    from,
    type: type ?? '',
    file: file ?? null,
    width,
    height,
    subject: subject ?? null,
    ...permissionFields(consents.map(({ id }) => id)),
    ...(held?.state === 'bin' ? { _deleted: null } : {}),
  };
  return [{ scope: 'commons', kind: 'media', id: faceId(quote), fields }];
}
