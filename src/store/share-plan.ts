import { inspirationOf } from '../domain/inspiration.ts';
import { mediaOf, mediaSort } from '../domain/media.ts';
import { agreedPictures, subjectOf } from '../domain/picture.ts';
import { goesAlong, keptIn, planCopy, type PlanPart, SHARED_SCOPE } from '../domain/plan-parts/copy.ts';
import { progressId, REPORT_MONTHS } from '../domain/plan-parts/progress.ts';
import { citedOf, permittedOf } from './cited.ts';
import { lacksFile } from './copied-file.ts';
import { refToKey } from './key.ts';
import type { Queries } from './queries.ts';
import { readAnew } from './read-anew.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';

type Store = Pick<RouteStore, 'queries' | 'write'>;

/** What the route would come to see of a private plan that it doesn't see yet, and what stays. */
export interface PlanSharing {
  /** how many records are new, the plan itself among them */
  readonly fresh: number;
  readonly voices: number;
  readonly photos: number;
  /** what somebody said or shows who doesn't let the route have it, or not any more */
  readonly closed: readonly Item[];
  /** recordings whose files are still being made */
  readonly unmade: number;
}

/** Says what sharing a private plan would do; writes nothing. */
export async function planSharing(store: Pick<RouteStore, 'queries'>, plan: Item): Promise<PlanSharing> {
  const { made, unmade } = await readParts(store.queries, plan);
  const isOpen = await openIn(store, made);
  const copy = planCopy(plan, made, isOpen);
  const held = await heldOf(store.queries, copy.records);
  const fresh = copy.records.filter(({ id }) => !held.has(id));
  const media = fresh.filter(({ kind }) => kind === 'media').map(({ fields }) => mediaSort(mediaOf(fields)));
  return {
    fresh: fresh.length,
    voices: media.filter((sort) => sort === 'sound').length,
    photos: media.filter((sort) => sort === 'picture').length,
    closed: made.filter((part) => !isOpen(part)),
    unmade,
  };
}

/**
 * Shows a private plan to everyone on the route, by a copy of it and its parts with ids that follow from theirs: done again, on this phone or another, it
 * takes along what is new and doubles nothing. It is one write, so that there is never half a copy; what was recorded and photographed is named by the same
 * chunks, and takes no room a second time. The private original stays. @returns the copy's id @throws SaveError
 */
export async function sharePlan(store: Store, plan: Item): Promise<string> {
  const { writeTextAt } = await import('../merge/text.ts');
  const { made } = await readParts(store.queries, plan);
  // The screen's copy may be behind what is on disk.
  const fresh = (await store.queries.get(plan)) ?? plan;
  const [first = fresh, ...parts] = await readAnew(store.queries, [fresh, ...made]);
  const held = await heldOf(store.queries, planCopy(first, parts).records);
  // Asked last: reading takes a while, and somebody may take it back meanwhile.
  const copy = planCopy(first, parts, await openIn(store, made));
  const changes = copy.records
    .filter(({ id }) => !held.has(id))
    .map(({ kind, id, fields, texts }): Change => {
      const updates = Object.entries(texts).map(
        ([field, words]) => [field, { update: writeTextAt(`${id} ${field}`, words), reads: words }] as const,
      );
      return { scope: SHARED_SCOPE, kind, id, fields, updates: Object.fromEntries(updates) };
    });
  await store.write(...changes);
  return copy.id;
}

async function readParts(queries: Queries, plan: Item) {
  const linked = (await partsOf(queries, plan)).filter(goesAlong);
  const made = linked.filter(({ kind, values }) => kind !== 'media' || !lacksFile(values));
  return { made, unmade: linked.length - made.length };
}

/** What hangs on a plan, and on what hangs on it. */
async function partsOf(queries: Queries, { id, scope }: Item): Promise<Item[]> {
  const own = (await queries.linkedTo(id)).filter(
    ({ values }) => values['plan'] === id || values['owner'] === id,
  );
  // Also of reports of which nothing has been written yet.
  const owners = new Set([
    ...own.map((part) => part.id),
    ...REPORT_MONTHS.map((month) => progressId(id, month)),
  ]);
  const media = (await queries.linkedTo([...owners], 'media')).filter(({ values }) =>
    owners.has(mediaOf(values).owner ?? ''),
  );
  return [...own, ...media].filter((part) => part.scope === scope);
}

/** Which of these, and of what their versions hold, the people in it let the route have. */
async function openIn(store: Pick<RouteStore, 'queries'>, parts: readonly Item[]) {
  const kept = parts.flatMap(({ kind, values }): PlanPart[] => (kind === 'version' ? keptIn(values) : []));
  const sources = new Set(
    [...parts, ...kept]
      .filter(({ kind }) => kind === 'inspiration')
      .map(({ values }) => inspirationOf(values).source ?? ''),
  );
  const open = new Set<string>();
  for (const source of sources) if ((await citedOf(store, source))?.agreed.words) open.add(source);
  const shut = new Set<string>();
  for (const part of parts) if (!(await isAgreed(store.queries, part))) shut.add(part.id);
  return ({ id, kind, values }: PlanPart) =>
    !shut.has(id) && (kind !== 'inspiration' || open.has(inspirationOf(values).source ?? ''));
}

/** What names a permission goes as far as it. */
async function isAgreed(queries: Queries, item: Item): Promise<boolean> {
  const agreed = await permittedOf(queries, item, 'group');
  if (item.kind !== 'media') return agreed.words;
  const sort = mediaSort(mediaOf(item.values));
  if (sort === 'sound') return agreed.sound;
  return sort === 'picture' ? agreedPictures(agreed)[subjectOf(item)] : agreed.words;
}

/** In whatever state: what somebody has put into the bin stays there. */
async function heldOf(queries: Queries, records: readonly { readonly id: string }[]): Promise<Set<string>> {
  const there = await queries.atKeys(records.map(({ id }) => refToKey({ scope: SHARED_SCOPE, id })));
  return new Set(there.map(({ id }) => id));
}
