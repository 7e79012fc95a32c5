import { cutClip } from '../../capture/clip.ts';
import { allowedByAll, type Consent, permissionOf } from '../../domain/consent.ts';
import { interviewOf, markStartIn } from '../../domain/interview.ts';
import { markOf } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import type { Listed } from '../../domain/json.ts';
import { lineOf, linesInOrder } from '../../domain/line.ts';
import { linesIn, passageOf } from '../../domain/passage.ts';
import { type Agreed, permissionFields } from '../../domain/permission.ts';
import { withReview } from '../../domain/reviewed-names.ts';
import { refusalOf, type ShareRefusal } from '../../domain/share-note.ts';
import { MediaFile } from '../../store/media-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import { shareReview } from '../../store/spoken-names.ts';
import type { Item, Json } from '../../store/types.ts';

/** How long a clip lasts after its mark, ms, unless another mark comes first. */
const CLIP = 30_000;

export interface Marked {
  readonly interview: Item;
  readonly mark: Item;
  readonly marks: readonly Item[];
  readonly sounds: readonly Item[];
}

export type Quoted =
  | { readonly ok: true; readonly quote: Item }
  | { readonly ok: false; readonly reason: ShareRefusal };

/**
 * Shows a marked moment to everyone on the route: its words and its sound as a clip of their own, as far as the person
 * who spoke agreed. The same mark is quoted once. @throws SaveError
 */
export async function shareQuote(store: RouteStore, marked: Marked): Promise<Quoted> {
  const { interview } = marked;
  // Read anew: its words may have been written a moment ago.
  const mark = (await store.queries.get(marked.mark)) ?? marked.mark;
  const [before] = await store.queries.linkedTo(mark.id, 'quote');
  const asked = await agreedOf(store, interview.id);
  if (!asked.ok) return asked;
  if (before) return { ok: true, quote: before };
  const id = store.newId();
  const clip = asked.agreed.sound
    ? await clipOf(store, marked, { owner: id, permissions: permissionFields(idsOf(asked.consents)) })
    : undefined;
  // Asked once more: cutting takes a while, and the consent may have been taken back meanwhile.
  const still = await agreedOf(store, interview.id);
  if (clip !== undefined && !(still.ok && still.agreed.sound)) await forget(store, clip);
  if (!still.ok) return still;
  const { agreed, consents } = still;
  const { activity, case: visited } = interviewOf(interview.values);
  const fields: Record<string, Json> = {
    words: await wordsOf(store, { ...marked, mark }, consents),
    name: agreed.name ?? '',
    ...permissionFields(idsOf(consents)),
    mark: mark.id,
    interview: interview.id,
    created: store.now(),
    author: store.profile.member,
    ...(clip === undefined || !agreed.sound ? {} : { media: clip }),
    ...(activity === undefined || !agreed.where ? {} : { activity }),
    ...(visited === undefined || !agreed.where ? {} : { case: visited }),
  };
  const permissions = consents.map((one) => {
    return { scope: 'commons', kind: 'permission', id: one.id, fields: permissionOf(one) } as const;
  });
  await store.write(...permissions, { scope: 'commons', kind: 'quote', id, fields });
  const quote = await store.queries.get({ scope: 'commons', id });
  return quote ? { ok: true, quote } : { ok: false, reason: 'not_asked' };
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
  const items = await store.queries.linkedTo(interview.id, 'line');
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

type Asked =
  | { readonly ok: true; readonly agreed: Agreed; readonly consents: readonly Listed<Consent>[] }
  | Extract<Quoted, { ok: false }>;

/** What the people who spoke agree to as of now. */
async function agreedOf(store: RouteStore, interview: string): Promise<Asked> {
  const consents = await consentsOf(store, interview);
  const agreed = allowedByAll(consents, 'group');
  return agreed.words ? { ok: true, agreed, consents } : { ok: false, reason: refusalOf(consents) };
}

function idsOf(consents: readonly Listed<Consent>[]): string[] {
  return consents.map(({ id }) => id);
}

async function forget(store: RouteStore, clip: string): Promise<void> {
  const erasure = { by: store.profile.member, at: store.now(), reason: 'refused' };
  const chunks = (await store.media.session(clip))?.chunks ?? [];
  await store.erase({ scope: 'commons', kind: 'media', id: clip }, { ...erasure, chunks });
}

/** The sound around a mark; none where the recording isn't a finished file on this phone. */
async function clipOf(
  store: RouteStore,
  { interview, mark, marks, sounds }: Marked,
  { owner, permissions }: { owner: string; permissions: Readonly<Record<string, Json>> },
): Promise<string | undefined> {
  const { media, at = 0 } = markOf(mark.values);
  const sound = sounds.find(({ id }) => id === media);
  const file = MediaFile.safeParse(sound?.values['file']);
  if (sound === undefined || !file.success) return undefined;
  const { started = 0, duration = 0, peaks } = mediaOf(sound.values);
  const later = marks
    .map(({ values }) => markOf(values))
    .filter((other) => other.media === media && (other.at ?? 0) > at);
  const to = Math.min(at + CLIP, duration, ...later.map((other) => other.at ?? duration));
  const cut = {
    from: markStartIn(interviewOf(interview.values), { at }),
    to: Math.max(to, Math.min(duration, at + 3000)),
  };
  const ports = { media: store.media, writer: store, newId: store.newId };
  const clip = await cutClip(ports, {
    file: file.data,
    started,
    peaks,
    ...cut,
    owner,
    scope: 'commons',
    fields: permissions,
  });
  return clip.ok ? clip.media : undefined;
}
