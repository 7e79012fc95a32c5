import { consentId } from '../domain/consent.ts';
import { reviewedValues, reviewOf } from '../domain/reviewed-names.ts';
import type { RouteStore } from './route-store.ts';
import { openTextSession } from './text-session.ts';
import type { Item, Json, Ref } from './types.ts';

/**
 * Puts what was decided for names into what everyone on the route reads of an interview already: quotes, shared notes and
 * copies. What was replaced there stays so, should a name be let through later: the words behind it are the team's.
 * @throws SaveError
 */
export async function applyReview(store: RouteStore, { scope, id }: Ref): Promise<void> {
  const interview = await store.queries.get({ scope, id });
  const review = reviewOf(interview?.values ?? {});
  if (review.length === 0) return;
  const tied = await Promise.all([id, consentId(id)].map((link) => store.queries.linkedTo(link)));
  const shared = new Map(
    tied
      .flat()
      .filter((item) => item.scope === 'commons')
      .map((item) => [item.key, item]),
  );
  for (const item of shared.values()) await rewrite(store, item, reviewedValues(item.values, review));
}

async function rewrite(store: RouteStore, item: Item, next: Readonly<Record<string, Json>>): Promise<void> {
  const row = await store.queries.row(item);
  const changed = Object.entries(next).filter(([field, value]) => value !== item.values[field]);
  const isText = (field: string) => row !== undefined && Object.hasOwn(row.texts, field);
  const { scope, kind, id } = item;
  const cells = Object.fromEntries(changed.filter(([field]) => !isText(field)));
  if (Object.keys(cells).length > 0) await store.write({ scope, kind, id, fields: cells });
  for (const [field, words] of changed) {
    if (!isText(field) || typeof words !== 'string') continue;
    const nobody = { onWords: () => undefined, onState: () => undefined };
    const target = { scope, kind, id, field, isMeantToGo: true };
    const text = await openTextSession(store, target, nobody);
    text.change(words);
    await text.close();
  }
}
