import { allowedByAll } from '../domain/consent.ts';
import { isFace, isOnePerson } from '../domain/face.ts';
import { link } from '../domain/field.ts';
import { jsonWords } from '../domain/json-words.ts';
import { permissionFields, permissionsIn, type PublicUse } from '../domain/permission.ts';
import { permittedOf } from './cited.ts';
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
  const [own] = await facesOf(store, [item.id]);
  const taken = own ?? (interview === undefined ? undefined : await faceIn(store, interview, use));
  // A copy names a permission of its own.
  return taken && (await permittedOf(queries, taken, use)).photo ? taken : undefined;
}

/** The first picture of the one person of an interview, where they let it go so far. */
async function faceIn(store: RouteStore, interview: string, use: PublicUse): Promise<Item | undefined> {
  const consents = await consentsOf(store, interview);
  // Whoever can't read the consents goes by the permission.
  if (consents.length > 0 && !allowedByAll(consents, use).photo) return undefined;
  const speakers = await store.queries.linkedTo([interview, copyId(interview)], 'speaker');
  const own = speakers.filter(({ values }) => values['interview'] === interview);
  if (!isOnePerson(own.length > 0 ? own : speakers, consents.length)) return undefined;
  return (await facesOf(store, [interview, copyId(interview)]))[0];
}

async function facesOf({ queries }: RouteStore, owners: readonly string[]): Promise<Item[]> {
  const media = await queries.linkedTo(owners, 'media');
  return media.filter((item) => isFace(item) && owners.includes(jsonWords(item.values['owner'])));
}

/** What shows everyone on the route who said a quote: a copy of the picture, named by the same chunks; nothing where there is none to be shown. */
export async function faceCopy(store: RouteStore, quote: string, interview: string): Promise<Change[]> {
  const consents = await consentsOf(store, interview);
  const taken = consents.length === 1 ? await faceIn(store, interview, 'group') : undefined;
  const held = await store.queries.get({ scope: 'commons', id: faceId(quote) });
  if (taken === undefined || held !== undefined) return [];
  const { type, file, width = null, height = null, subject } = taken.values;
  const fields = {
    owner: quote,
    type: type ?? '',
    file: file ?? null,
    width,
    height,
    subject: subject ?? null,
    ...permissionFields(consents.map(({ id }) => id)),
  };
  return [{ scope: 'commons', kind: 'media', id: faceId(quote), fields }];
}
