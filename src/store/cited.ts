import { citable } from '../domain/citable.ts';
import { type Called, calledIn } from '../domain/consent-state.ts';
import { consentOf } from '../domain/consent.ts';
import { link } from '../domain/field.ts';
import { type Agreed, permissionFrom, permissionsIn, type PublicUse } from '../domain/permission.ts';
import { withPseudonym } from '../domain/pseudonym.ts';
import { speakersLine } from '../domain/speaker.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import type { Item } from './types.ts';
import { voicesIn } from './use-people.tsx';

/** Something that others may read, as far as the person who spoke agreed. */
export interface Cited {
  readonly item: Item;
  readonly agreed: Agreed;
  /** the clip, where there is one that may be heard */
  readonly media: Item | undefined;
}

/** A quote, a shared note with what its permission lets out, or a case; undefined where it isn't here, or in the bin. */
export async function citedOf(
  { queries }: Pick<RouteStore, 'queries'>,
  id: string,
  use: PublicUse = 'group',
): Promise<Cited | undefined> {
  const item = (await queries.get({ scope: 'commons', id })) ?? (await caseItem(queries, id));
  if (item?.state !== 'live') return undefined;
  const agreed = await permittedOf(queries, item, use);
  const clip = link.parse(item.values['media']);
  const media =
    clip !== undefined && agreed.sound ? await queries.get({ scope: 'commons', id: clip }) : undefined;
  return { item, agreed, media: media?.state === 'live' ? media : undefined };
}

/** What a host shows is everyone's already. */
async function caseItem(queries: Queries, id: string): Promise<Item | undefined> {
  const item = await queries.get({ scope: 'programme', id });
  return item?.kind === 'case' ? item : undefined;
}

/** Whether something may be read, and how who spoke in it is called. */
export interface Readable {
  readonly words: boolean;
  readonly name: Called;
}

/**
 * What may be read of something and how its speaker is called, in any state and scope: what the team wrote, it may read,
 * and the names of people who spoke before the one that was agreed, unless it was taken back.
 */
export async function agreedOf({ queries }: Pick<RouteStore, 'queries'>, item: Item): Promise<Readable> {
  if (item.scope === 'commons') return permittedOf(queries, item, 'group');
  if (item.kind !== 'interview') return { words: true, name: null };
  const given = await queries.linkedTo(item.id, 'consent');
  const { speakers, people, pseudonym } = await voicesIn(queries, item.id);
  const asked = given.map(({ values, others }) => withPseudonym(consentOf(values, others), pseudonym));
  const called = calledIn(asked);
  return { words: true, name: called === false ? false : speakersLine(speakers, people) || called };
}

export async function permittedOf(queries: Queries, item: Item, use: PublicUse): Promise<Agreed> {
  const all = permissionsIn(item.values).map((id) => queries.get({ scope: 'commons', id }));
  const given = new Map(
    (await Promise.all(all)).flatMap((one) => (one?.state === 'live' ? [[one.id, one]] : [])),
  );
  const find = (id: string) => {
    const one = given.get(id);
    return one && permissionFrom(one.values, one.others);
  };
  return citable(item, find, use);
}

/** Something captured, and the name that who spoke in it has agreed to. */
export interface Listable {
  readonly item: Item;
  readonly agreed: Called;
}

/** What a list may name, in the same order: a copy for others whose permission is gone is not among it. */
export async function listable(
  store: Pick<RouteStore, 'queries'>,
  items: readonly Item[],
): Promise<Listable[]> {
  const all = await Promise.all(items.map(async (item) => ({ item, agreed: await agreedOf(store, item) })));
  return all.filter(({ agreed }) => agreed.words).map(({ item, agreed }) => ({ item, agreed: agreed.name }));
}
