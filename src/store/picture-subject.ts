import { jsonWords } from '../domain/json-words.ts';
import type { Subject } from '../domain/picture.ts';
import { faceId } from './face.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import type { Item, Ref } from './types.ts';

/**
 * Says anew whom or what a picture is of, together with all its copies that everyone on the route reads: which of them they
 * may see follows from it. @throws SaveError
 */
export async function writeSubject(
  { queries, write }: Pick<RouteStore, 'queries' | 'write'>,
  { scope, id }: Ref,
  subject: Subject,
): Promise<void> {
  const change = (place: Item['scope'], record: string) =>
    ({ scope: place, kind: 'media', id: record, fields: { subject } }) as const;
  const copies = await copiesOf(queries, { scope, id });
  await write(change(scope, id), ...copies.map((copy) => change('commons', copy.id)));
}

/** Puts a picture into the bin, and with it the faces that it is beside what was said. @throws SaveError */
export async function binPicture(
  { queries, bin }: Pick<RouteStore, 'queries' | 'bin'>,
  picture: Ref,
): Promise<void> {
  const copies = await copiesOf(queries, picture);
  // First what everyone sees: cut off in between, the picture is still there to be put away again.
  for (const copy of copies) if (copy.id === faceId(jsonWords(copy.values['owner']))) await bin(copy);
  await bin({ scope: picture.scope, kind: 'media', id: picture.id });
}

/** The other copies that everyone reads of a picture, which may be one itself. */
async function copiesOf(queries: Queries, { scope, id }: Ref): Promise<Item[]> {
  const own = scope === 'commons' ? (await queries.get({ scope, id }))?.values['from'] : undefined;
  const from = jsonWords(own) || id;
  const linked = await queries.linkedTo(from, 'media');
  return linked.filter((copy) => copy.scope === 'commons' && copy.values['from'] === from && copy.id !== id);
}
