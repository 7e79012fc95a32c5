import { GAP } from '../domain/hidden-names.ts';
import { type Json, sameJson } from '../domain/json.ts';
import { mediaOf, mediaSort } from '../domain/media.ts';
import {
  goesByName,
  type Permission,
  permissionFields,
  permissionsIn,
  permitted,
  strictest,
} from '../domain/permission.ts';
import { subjectOf } from '../domain/picture.ts';
import { type Reviewed, reviewedValues } from '../domain/reviewed-names.ts';
import { TELLING } from '../domain/share-note.ts';
import { fileIn, lacksFile } from './copied-file.ts';
import { originalOf } from './original.ts';
import type { Queries } from './queries.ts';
import type { Change, Item } from './types.ts';

/** Copies name the permission of everyone who spoke, and nobody but by the name that was agreed. */
export async function copiesInLine(
  queries: Queries,
  permissions: ReadonlyMap<string, Permission>,
  review: readonly Reviewed[],
): Promise<Change[]> {
  const ids = [...permissions.keys()];
  const tied = (await Promise.all(ids.map((id) => queries.linkedTo(id)))).flat();
  const copies = new Map(
    tied
      .filter(({ scope, kind }) => scope === 'commons' && kind !== 'permission')
      .map((item) => [item.key, item]),
  );
  const all = [...permissions.values()];
  const isNamed = all.every(goesByName);
  const mayTell = all.every(({ where }) => where);
  const { name, sound } = strictest(all.map((permission) => permitted(permission, 'group')));
  const changes = await Promise.all(
    [...copies.values()].map(async (item): Promise<Change | undefined> => {
      const fields = {
        ...(await unnamedIn(queries, item, ids)),
        ...retold(item, review),
        ...renamed(item, name ?? '', isNamed),
        ...(mayTell ? {} : unplaced(item)),
        ...(await asOriginal(queries, item, sound)),
      };
      const { scope, kind, id } = item;
      return Object.keys(fields).length > 0 ? { scope, kind, id, fields } : undefined;
    }),
  );
  return changes.filter((change) => change !== undefined);
}

/** The permissions that a copy has to name and doesn't; where two phones added one each, both. */
async function unnamedIn(
  queries: Queries,
  item: Item,
  ids: readonly string[],
): Promise<Record<string, Json>> {
  const named = new Set(permissionsIn(item.values));
  const isDisputed = item.others.includes('permissions');
  if (isDisputed)
    for (const { value } of await queries.versions(item, 'permissions'))
      for (const id of permissionsIn({ permissions: value })) named.add(id);
  const missing = ids.filter((id) => !named.has(id)).sort();
  return missing.length > 0 || isDisputed ? permissionFields([...named, ...missing]) : {};
}

/** What a copy says of who spoke: the agreed name and, where anyone goes by another than their own, nothing that tells it. */
function renamed({ kind, values }: Item, name: string, isNamed: boolean): Record<string, Json> {
  if (kind === 'quote') return values['name'] === name ? {} : { name };
  const told = [...(kind === 'interview' ? ['people'] : []), ...(isNamed ? [] : TELLING)];
  const written = told.filter((field) => (values[field] ?? '') !== '');
  return kind === 'media' ? {} : Object.fromEntries(written.map((field) => [field, null]));
}

/** A photo without its place: that leads to somebody’s door. */
function unplaced({ kind, values }: Item): Record<string, Json> {
  return kind === 'media' && (values['position'] ?? null) !== null ? { position: null } : {};
}

/**
 * What a copy of sound or of a picture has to say as its original does, on the phone that holds that: whom a picture shows, as
 * it may have been corrected on a phone that had not heard of the copy, and the file of sound that was shared before it was made.
 */
async function asOriginal(queries: Queries, copy: Item, isHeard: boolean): Promise<Record<string, Json>> {
  if (copy.kind !== 'media') return {};
  const isPicture = mediaSort(mediaOf(copy.values)) === 'picture';
  if (!isPicture && (!isHeard || !lacksFile(copy.values))) return {};
  const original = await originalOf(queries, copy);
  if (original === undefined) return {};
  if (!isPicture) return fileIn(original.values);
  return subjectOf(original) === subjectOf(copy) ? {} : { subject: subjectOf(original) };
}

/** What was decided of a name is told when it is decided, once: told again and again, two that stand for each other would change places. */
function onlyGaps(review: readonly Reviewed[]): Reviewed[] {
  return review.flatMap((each) => (each.as === GAP ? [each] : [stays(each.said), stays(each.as)]));
}

function stays(name: string): Reviewed {
  return { said: name, as: name };
}

/** Names in it as they may stand there now. Texts that people write in together are left: two phones would both replace a name. */
function retold({ kind, values }: Item, review: readonly Reviewed[]): Record<string, Json> {
  if (kind !== 'quote' && kind !== 'interview') return {};
  const told = Object.entries(reviewedValues(values, onlyGaps(review)));
  return Object.fromEntries(told.filter(([field, value]) => !sameJson(values[field], value)));
}
