import { sameJson } from '../domain/json.ts';
import {
  type PlanRecord,
  type SnapshotPart,
  partsOf,
  snapshot,
  VERSIONED,
} from '../domain/plan-parts/snapshot.ts';
import { seenInRecord } from '../merge/record.ts';
import { rewriteText } from './history.ts';
import { readAnew } from './read-anew.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';

type Store = Pick<RouteStore, 'queries' | 'write' | 'newId' | 'now' | 'profile'>;

/**
 * Keeps a plan as it stands, with all its parts, under a name.
 * @param along what is written with it, or not at all
 * @returns the version's id
 * @throws SaveError
 */
export async function keepVersion(
  store: Store,
  plan: Item,
  name: string,
  along: readonly Change[] = [],
): Promise<string> {
  const { queries, newId, now, profile } = store;
  // The screen's copy may be behind what is on disk.
  const fresh = (await queries.get(plan)) ?? plan;
  const parts = (await queries.linkedTo(plan.id)).filter((item) => isPart(item, plan));
  const id = newId();
  const fields = {
    plan: plan.id,
    name,
    author: profile.member,
    created: now(),
    ...snapshot((await readAnew(queries, [fresh, ...parts])).map(recordOf)),
  };
  await store.write({ scope: plan.scope, kind: 'version', id, fields }, ...along);
  return id;
}

/**
 * Writes a plan as a version says it: one more edit of everything that differs. The plan as it is now is kept as a version first; what was added since
 * goes to the bin.
 * @throws SaveError; whatever was written by then, the version from before is there
 */
export async function returnTo(store: Store, plan: Item, version: Item, before: string): Promise<void> {
  await keepVersion(store, plan, before);
  const { queries } = store;
  const fresh = (await queries.get(plan)) ?? plan;
  const tied = (await queries.tiedTo(plan.id)).filter((item) => isPart(item, plan));
  const now = await readAnew(queries, [fresh, ...tied]);
  const then = new Map(partsOf(version.values).map((part) => [part.id, part]));
  const changes: Change[] = [];
  for (const item of now) {
    const part = then.get(item.id);
    if (part) changes.push(...backTo(part, item));
    else if (item.state === 'live') {
      const row = await queries.row(item);
      if (row) changes.push({ ...refOf(item), fields: { _deleted: { seen: seenInRecord(row) } } });
    }
  }
  const known = new Map(now.map((item) => [item.id, item]));
  for (const { id, kind, cells } of [...then.values()].filter((part) => !known.has(part.id))) {
    const ref = { scope: plan.scope, kind, id };
    // What was erased stays so. What was never there: in the copy of a plan, what had been thrown away before it was shared.
    if ((await queries.get(ref)) === undefined) changes.push({ ...ref, fields: cells });
    else then.delete(id);
  }
  await store.write(...changes);
  for (const { id, kind, texts } of then.values()) {
    const values = known.get(id)?.values ?? {};
    for (const [field, words] of Object.entries(texts))
      if ((values[field] ?? '') !== words)
        await rewriteText(store, { scope: plan.scope, kind, id }, field, words);
  }
}

function backTo({ cells }: SnapshotPart, item: Item): Change[] {
  const known = Object.keys(snapshotCells(item));
  const fields = Object.fromEntries(
    [...new Set([...known, ...Object.keys(cells)])]
      .filter((field) => !sameJson(item.values[field] ?? null, cells[field] ?? null))
      .map((field) => [field, cells[field] ?? null]),
  );
  if (item.state === 'bin') fields['_deleted'] = null;
  return Object.keys(fields).length === 0 ? [] : [{ ...refOf(item), fields }];
}

/** The cells of a record that a version of today would hold. */
function snapshotCells(item: Item): Item['values'] {
  return partsOf(snapshot([recordOf(item)]))[0]?.cells ?? {};
}

function isPart({ kind, scope, values }: Item, plan: Item): boolean {
  return scope === plan.scope && kind !== 'plan' && VERSIONED.includes(kind) && values['plan'] === plan.id;
}

function recordOf({ id, kind, values }: Item): PlanRecord {
  return { id, kind, values };
}

function refOf({ scope, kind, id }: Item) {
  return { scope, kind, id };
}
