import { SHARED_SCOPE, planCopy } from '../domain/plan-parts/copy.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';

/**
 * Shows a private plan to everyone on the route, by a copy of it and its parts with ids that follow from theirs: done again, on this phone or another, it
 * takes along what is new and doubles nothing. The private original stays. @returns the copy's id @throws SaveError
 */
export async function sharePlan(store: RouteStore, plan: Item): Promise<string> {
  const { queries } = store;
  const linked = await queries.linkedTo(plan.id);
  // A voice whose file is still being made goes along the next time: a copy without one would never get it.
  const isWhole = ({ kind, values }: Item) => kind !== 'media' || values['file'] !== undefined;
  const parts = linked.filter((part) => part.scope === plan.scope && isWhole(part));
  const { writeTextAt } = await import('../merge/text.ts');
  const copies = planCopy([plan, ...parts], plan.id);
  const changes = copies.records.map(({ kind, id, fields, texts }): Change => {
    const updates = Object.entries(texts).map(
      ([field, words]) => [field, { update: writeTextAt(`${id} ${field}`, words), reads: words }] as const,
    );
    return { scope: SHARED_SCOPE, kind, id, fields, updates: Object.fromEntries(updates) };
  });
  const held = await Promise.all(changes.map((change) => queries.get(change)));
  await store.write(...changes.filter((_, at) => held[at] === undefined));
  return copies.id;
}
