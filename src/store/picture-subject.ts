import type { Subject } from '../domain/picture.ts';
import type { RouteStore } from './route-store.ts';
import { copyId } from './share-interview.ts';
import type { Item } from './types.ts';

/**
 * Says anew whom or what a picture is of, together with the copy that everyone on the route reads: which of the two they
 * may see follows from it. @throws SaveError
 */
export async function writeSubject(
  { queries, write }: Pick<RouteStore, 'queries' | 'write'>,
  { scope, id }: Pick<Item, 'scope' | 'id'>,
  subject: Subject,
): Promise<void> {
  const change = (place: Item['scope'], record: string) =>
    ({ scope: place, kind: 'media', id: record, fields: { subject } }) as const;
  const copy = await queries.get({ scope: 'commons', id: copyId(id) });
  await write(change(scope, id), ...(copy?.state === 'live' ? [change('commons', copy.id)] : []));
}
