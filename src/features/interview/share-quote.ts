import { allowedByAll, type Consent, permissionOf } from '../../domain/consent.ts';
import { interviewOf } from '../../domain/interview.ts';
import { markOf } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import type { Listed } from '../../domain/json.ts';
import { lineOf, linesInOrder } from '../../domain/line.ts';
import { linesIn, passageOf } from '../../domain/passage.ts';
import { type Agreed, permissionFields } from '../../domain/permission.ts';
import { quoteOf } from '../../domain/quote.ts';
import { withReview } from '../../domain/reviewed-names.ts';
import { refusalOf, type ShareRefusal } from '../../domain/share-note.ts';
import { faceCopy } from '../../store/face.ts';
import { readAnew } from '../../store/read-anew.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import { shareReview } from '../../store/spoken-names.ts';
import type { Item, Json } from '../../store/types.ts';
import { type ClipState, clipOf, forget, type Marked, type QuoteClip } from './quote-clip.ts';

export type Quoted =
  | { readonly ok: true; readonly quote: Item; readonly clip: ClipState }
  | { readonly ok: false; readonly reason: ShareRefusal };

/**
 * Shows a marked moment to everyone on the route: its words and its sound as a clip of their own, as far as the person
 * who spoke agreed. The same mark is quoted once; where its clip is lacking, that is tried again. @throws SaveError
 */
export async function shareQuote(store: RouteStore, given: Marked): Promise<Quoted> {
  // Read anew: its words may have been written a moment ago.
  const held = (await store.queries.get(given.mark)) ?? given.mark;
  const [mark = held] = await readAnew(store.queries, [held]);
  const marked = { ...given, mark };
  const [before] = await store.queries.linkedTo(mark.id, 'quote');
  const asked = await agreedOf(store, marked.interview.id);
  if (!asked.ok) return asked;
  if (before) {
    const face = await faceCopy(store, before.id, marked.interview.id);
    if (face.length > 0) await store.write(...face);
    return { ok: true, quote: before, clip: await addClip(store, marked, before) };
  }
  const id = store.newId();
  const clip = await clipFor(store, marked, id, asked);
  // Asked once more: cutting takes a while, and the consent may have been taken back meanwhile.
  const still = await agreedOf(store, marked.interview.id);
  const isHeard = still.ok && still.agreed.sound;
  if (clip.state === 'cut' && !isHeard) await forget(store, clip.media);
  if (!still.ok) return still;
  const media = clip.state === 'cut' && isHeard ? { media: clip.media } : {};
  await writeQuote(store, marked, { id, asked: still, media });
  const quote = await store.queries.get({ scope: 'commons', id });
  if (!quote) return { ok: false, reason: 'not_asked' };
  return { ok: true, quote, clip: clip.state === 'cut' || !isHeard ? 'none' : clip.state };
}

/** Gives a quote the sound that it has had to do without. @throws SaveError */
export async function addClip(store: RouteStore, marked: Marked, quote: Item): Promise<ClipState> {
  if (quoteOf(quote.values).media !== undefined) return 'none';
  const asked = await agreedOf(store, marked.interview.id);
  if (!asked.ok) return 'none';
  const clip = await clipFor(store, marked, quote.id, asked);
  if (clip.state !== 'cut') return clip.state;
  const still = await agreedOf(store, marked.interview.id);
  const now = await store.queries.get(quote);
  const isWanted = now?.state === 'live' && quoteOf(now.values).media === undefined;
  if (isWanted && still.ok && still.agreed.sound)
    await store.write({ scope: 'commons', kind: 'quote', id: quote.id, fields: { media: clip.media } });
  else await forget(store, clip.media);
  return 'none';
}

async function clipFor(
  store: RouteStore,
  marked: Marked,
  owner: string,
  { agreed, consents }: Agreeing,
): Promise<QuoteClip> {
  if (!agreed.sound) return { state: 'none' };
  return clipOf(store, marked, { owner, permissions: permissionFields(idsOf(consents)) });
}

async function writeQuote(
  store: RouteStore,
  marked: Marked,
  { id, asked, media }: { id: string; asked: Agreeing; media: { media?: string } },
): Promise<void> {
  const { agreed, consents } = asked;
  const { activity, case: visited } = interviewOf(marked.interview.values);
  const fields: Record<string, Json> = {
    words: await wordsOf(store, marked, consents),
    name: agreed.name ?? '',
    ...permissionFields(idsOf(consents)),
    mark: marked.mark.id,
    interview: marked.interview.id,
    created: store.now(),
    author: store.profile.member,
    ...media,
    ...(activity === undefined || !agreed.where ? {} : { activity }),
    ...(visited === undefined || !agreed.where ? {} : { case: visited }),
  };
  const permissions = consents.map((one) => {
    return { scope: 'commons', kind: 'permission', id: one.id, fields: permissionOf(one) } as const;
  });
  const face = await faceCopy(store, id, marked.interview.id);
  await store.write(...permissions, { scope: 'commons', kind: 'quote', id, fields }, ...face);
}

/** What was said at a mark: its own words, else the lines of its passage; with names as they were decided. */
async function wordsOf(
  store: RouteStore,
  { interview, mark, marks, sounds }: Marked,
  consents: readonly Consent[],
): Promise<string> {
  const review = await shareReview(store.queries, interview, consents);
  const read = markOf(mark.values);
  if (read.words !== '') return withReview(read.words, review);
  const passage = passageOf(read, {
    marks: marks.map(({ values }) => markOf(values)),
    duration: mediaOf(sounds.find(({ id }) => id === read.media)?.values ?? {}).duration ?? 0,
    interpreted: isInterpreted(interview),
  });
  const items = await readAnew(store.queries, await store.queries.linkedTo(interview.id, 'line'));
  const lines = linesInOrder(
    items.map(({ id, values }) => ({ ...lineOf(values), id })),
    sounds.map(({ id }) => id),
  );
  const said = passage ? linesIn(lines, passage).map(({ words }) => words.trim()) : [];
  return withReview(said.filter((words) => words !== '').join(' '), review);
}

function isInterpreted({ values }: Item): boolean {
  return interviewOf(values).interpreter !== '';
}

interface Agreeing {
  readonly ok: true;
  readonly agreed: Agreed;
  readonly consents: readonly Listed<Consent>[];
}

type Asked = Agreeing | Extract<Quoted, { ok: false }>;

/** What the people who spoke agree to as of now. */
async function agreedOf(store: RouteStore, interview: string): Promise<Asked> {
  const consents = await consentsOf(store, interview);
  const agreed = allowedByAll(consents, 'group');
  return agreed.words ? { ok: true, agreed, consents } : { ok: false, reason: refusalOf(consents) };
}

function idsOf(consents: readonly Listed<Consent>[]): string[] {
  return consents.map(({ id }) => id);
}
