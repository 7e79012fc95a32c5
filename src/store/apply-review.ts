import { consentId } from '../domain/consent.ts';
import { jsonWords } from '../domain/json-words.ts';
import { type Reviewed, reviewedValues, reviewOf } from '../domain/reviewed-names.ts';
import { editText } from './edit-text.ts';
import type { RouteStore } from './route-store.ts';
import type { Item, Ref } from './types.ts';

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
  for (const item of shared.values()) await rewrite(store, item, review);
}

async function rewrite(store: RouteStore, item: Item, review: readonly Reviewed[]): Promise<void> {
  const row = await store.queries.row(item);
  const texts = row?.texts ?? {};
  const { scope, kind, id, values } = item;
  const cells = Object.entries(reviewedValues(values, review)).filter(
    ([field, value]) => value !== values[field] && !Object.hasOwn(texts, field),
  );
  if (cells.length > 0) await store.write({ scope, kind, id, fields: Object.fromEntries(cells) });
  for (const field of Object.keys(texts)) {
    const to = (words: string) => jsonWords(reviewedValues({ [field]: words }, review)[field]);
    await editText(store, { scope, kind, id }, field, { to, isMeantToGo: true });
  }
}
