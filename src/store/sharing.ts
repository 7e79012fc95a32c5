import { type Consent, consentOf } from '../domain/consent.ts';
import { permissionFrom } from '../domain/permission.ts';
import { withPseudonym } from '../domain/pseudonym.ts';
import { inspirationOf } from '../domain/inspiration.ts';
import { inspire, type InspiredPlan } from '../domain/inspire.ts';
import type { Listed } from '../domain/json.ts';
import { noteOf } from '../domain/note.ts';
import { byRank } from '../domain/by-rank.ts';
import { shareNote, type ShareRefusal, type Sharing } from '../domain/share-note.ts';
import type { Queries } from './queries.ts';
import { readAnew } from './read-anew.ts';
import type { RouteStore } from './route-store.ts';
import { plantSeeds } from './seed.ts';
import { shareReview } from './spoken-names.ts';
import type { Change, Item } from './types.ts';
import { voicesIn } from './use-people.tsx';

/**
 * The consents that people gave for an interview, as far as this phone has them; taken back where the team has noted that, also
 * before the consent's own record has heard of it.
 */
export async function consentsOf(
  { queries }: RouteStore,
  interview: string | undefined,
): Promise<Listed<Consent>[]> {
  if (interview === undefined) return [];
  const items = await queries.linkedTo(interview, 'consent');
  const { pseudonym } = await voicesIn(queries, interview);
  return Promise.all(
    items.map(async ({ id, values, others }) => {
      const consent = { ...withPseudonym(consentOf(values, others), pseudonym), id };
      const at = await takenBack(queries, id);
      return at === null ? consent : { ...consent, withdrawn: consent.withdrawn ?? { at, why: '' } };
    }),
  );
}

/** When somebody of the team noted that it was taken back. */
async function takenBack(queries: Queries, id: string): Promise<number | null> {
  const item = await queries.get({ scope: 'commons', id });
  return item?.state === 'live' ? permissionFrom(item.values, item.others).withdrawn : null;
}

/** What showing a note, a quote or a case to everyone on the route needs, or why it may not be; writes nothing. */
export async function sharingOf(store: RouteStore, shown: Item): Promise<Sharing> {
  if (shown.kind === 'quote' || shown.kind === 'case') return { ok: true, id: shown.id, drafts: [] };
  // What was typed last may be on disk and not on the screen's copy yet.
  const held = (await store.queries.get(shown)) ?? shown;
  const [item = held] = await readAnew(store.queries, [held]);
  const { interview } = noteOf(item.values);
  const consents = await consentsOf(store, interview);
  const copies = await store.queries.linkedTo(item.id, 'note');
  const copied = copies.find(({ scope, values }) => scope === 'commons' && noteOf(values).from === item.id);
  const told = interview === undefined ? undefined : { scope: item.scope, id: interview };
  const review = told && (await shareReview(store.queries, told, consents));
  return shareNote(item, { consents, copied: copied?.id, ...(review ? { review } : {}), newId: store.newId });
}

/** The plan that was inspired, or why nothing was shared. */
export type Inspired =
  | { readonly ok: true; readonly plan: string }
  | { readonly ok: false; readonly reason: ShareRefusal };

/**
 * Lets a note, a quote or a case inspire a plan: copied to everyone first where it isn't yet, all in one write.
 * @param along what is written with it, or not at all
 * @throws SaveError
 */
export async function inspirePlan(
  store: RouteStore,
  item: Item,
  plan: InspiredPlan,
  along: readonly Change[] = [],
): Promise<Inspired> {
  const sharing = await sharingOf(store, item);
  if (!sharing.ok) return sharing;
  const there = 'id' in plan ? await planItem(store.queries, plan.id) : undefined;
  const into = there ? { id: there.id, scope: there.scope } : plan;
  const before = 'id' in plan ? await store.queries.linkedTo(plan.id, 'inspiration') : [];
  const inspired = inspire(sharing.id, into, {
    inspirations: before.map(({ id, values }) => ({ ...inspirationOf(values), id })).sort(byRank),
    author: store.profile.member,
    now: store.now(),
    newId: store.newId,
    random: Math.random,
  });
  await plantSeeds(store, [...sharing.drafts, ...inspired.drafts], along);
  return { ok: true, plan: inspired.plan };
}

/** A plan by its id: everyone's, else one's own that is still private. */
export async function planItem(queries: Queries, id: string): Promise<Item | undefined> {
  return (await queries.get({ scope: 'commons', id })) ?? (await queries.get({ scope: 'me', id }));
}
