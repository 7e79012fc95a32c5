import { citable } from '../domain/citable.ts';
import { link } from '../domain/field.ts';
import { type Agreed, permissionFrom, type PublicUse } from '../domain/permission.ts';
import type { RouteStore } from './route-store.ts';
import type { Item } from './types.ts';

/** Something that others may read, as far as the person who spoke agreed. */
export interface Cited {
  readonly item: Item;
  readonly agreed: Agreed;
  /** the clip, where there is one that may be heard */
  readonly media: Item | undefined;
}

/** A quote or a shared note with what its permission lets out; undefined where it isn't here, or in the bin. */
export async function citedOf(
  { queries }: RouteStore,
  id: string,
  use: PublicUse = 'group',
): Promise<Cited | undefined> {
  const item = await queries.get({ scope: 'commons', id });
  if (item?.state !== 'live') return undefined;
  const permission = link.parse(item.values['permission']);
  const given = permission ? await queries.get({ scope: 'commons', id: permission }) : undefined;
  const agreed = citable(item.kind, item.values, given && permissionFrom(given.values, given.others), use);
  const clip = link.parse(item.values['media']);
  const media =
    clip !== undefined && agreed.sound ? await queries.get({ scope: 'commons', id: clip }) : undefined;
  return { item, agreed, media: media?.state === 'live' ? media : undefined };
}
