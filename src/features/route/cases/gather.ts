import { byDue, promiseOf } from '../../../domain/promise.ts';
import { CAPTURED_KINDS } from '../../../domain/captured.ts';
import { jsonWords } from '../../../domain/json-words.ts';
import { type PlanHome, planHome } from '../../../domain/plan-home.ts';
import { planOf } from '../../../domain/plan.ts';
import { readHomes } from '../../../store/idea-ways.ts';
import { mediaOf, mediaSort } from '../../../domain/media.ts';
import { citedOf, type Listable, listable } from '../../../store/cited.ts';
import type { Queries } from '../../../store/queries.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import type { Item } from '../../../store/types.ts';

/** What was gathered in a case, as far as this phone holds it and the people who spoke let it be shown under its place. */
export interface Gathered {
  readonly interviews: readonly Listable[];
  readonly notes: readonly Listable[];
  readonly quotes: readonly Listable[];
  /** what has pictures, and how many */
  readonly photos: readonly (Listable & { readonly count: number })[];
  readonly promises: readonly Item[];
  /** what plans took from it */
  readonly inspirations: readonly { readonly item: Item; readonly plan: Item; readonly home: PlanHome }[];
}

type Store = Pick<RouteStore, 'queries'>;

/** Gathers what names the case, or one of its stops and no other case. */
export async function gather(store: Store, id: string, stops: readonly string[]): Promise<Gathered> {
  const linked = await linkedToAny(store.queries, [id, ...stops]);
  const own = linked.filter(({ values }) => belongs(values, id, stops));
  const here = new Set(own.map((item) => item.id));
  const captured = own.filter((item) => isCaptured(item) && !here.has(jsonWords(item.values['from'])));
  const quoted = own.filter(({ kind }) => kind === 'quote');
  const [said, quotes] = [await shown(store, captured), await shown(store, quoted)];
  const ofKind = (kind: string) => said.filter(({ item }) => item.kind === kind);
  return {
    interviews: ofKind('interview'),
    notes: ofKind('note'),
    quotes,
    photos: await pictured(store.queries, said),
    promises: byPromise(own.filter(({ kind }) => kind === 'promise')),
    inspirations: await taken(store.queries, [
      id,
      ...own.filter((item) => isCaptured(item) || item.kind === 'quote').map((item) => item.id),
    ]),
  };
}

/** How many things there are. */
export function gatheredSum({ photos, ...lists }: Gathered): number {
  const listed = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  return listed + photos.reduce((sum, { count }) => sum + count, 0);
}

async function linkedToAny(queries: Queries, ids: readonly string[]): Promise<Item[]> {
  const found = (await Promise.all(ids.map((id) => queries.linkedTo(id)))).flat();
  return [...new Map(found.map((item) => [item.key, item])).values()].sort((a, b) => b.at - a.at);
}

function belongs(values: Item['values'], id: string, stops: readonly string[]): boolean {
  const of = values['case'];
  if (typeof of === 'string' && of !== '') return of === id;
  return typeof values['activity'] === 'string' && stops.includes(values['activity']);
}

function isCaptured({ kind }: Item): boolean {
  return CAPTURED_KINDS.some((captured) => captured === kind);
}

/** What everyone may read stands here only where its place may be named too. */
async function shown(store: Store, items: readonly Item[]): Promise<Listable[]> {
  const placed = await Promise.all(
    items.map(async ({ scope, id }) => scope !== 'commons' || (await citedOf(store, id))?.agreed.where),
  );
  return listable(
    store,
    items.filter((_, index) => placed[index]),
  );
}

async function pictured(queries: Queries, said: readonly Listable[]): Promise<Gathered['photos']> {
  const counted = await Promise.all(
    said.map(async (called) => {
      const media = await queries.linkedTo(called.item.id, 'media');
      const pictures = media.filter(
        ({ values }) => values['owner'] === called.item.id && mediaSort(mediaOf(values)) === 'picture',
      );
      return { ...called, count: pictures.length };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}

function byPromise(items: readonly Item[]): Item[] {
  const read = items.map((item) => ({ ...promiseOf(item.values), id: item.id, item }));
  return read.sort(byDue).map(({ item }) => item);
}

async function taken(queries: Queries, sources: readonly string[]): Promise<Gathered['inspirations']> {
  const found = (await Promise.all(sources.map((id) => queries.linkedTo(id, 'inspiration')))).flat();
  const all = [...new Map(found.map((item) => [item.key, item])).values()];
  const planned = await Promise.all(
    all.map(async (item) => {
      const plan = jsonWords(item.values['plan']);
      return { item, plan: await queries.get({ scope: item.scope, id: plan }) };
    }),
  );
  const homes = await readHomes(queries);
  return planned.flatMap(({ item, plan }) =>
    plan?.state === 'live' ? [{ item, plan, home: planHome(planOf(plan.values), homes) }] : [],
  );
}
