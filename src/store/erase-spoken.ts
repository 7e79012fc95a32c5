import { consentId, consentOf } from '../domain/consent.ts';
import type { Cut } from '../domain/after-cut.ts';
import { mediaOf } from '../domain/media.ts';
import { speakerOf } from '../domain/speaker.ts';
import { type Erasure, erasuresOf } from '../merge/record.ts';
import { besideSound } from './beside-sound.ts';
import { fileChunks, MediaFile } from './media-file.ts';
import type { RouteStore } from './route-store.ts';
import { OF_SOUND, spokenOf } from './spoken-of.ts';
import type { Change, Item, Ref } from './types.ts';

/**
 * Takes away what somebody said in an interview, here and on every phone and endpoint that it reached: sound, marks,
 * notes and names, whom the team knows from there alone, with the quotes, clips and copies that everyone on the route could see, and what lies in the bin.
 * Only a person who taps "no", or "erase", starts it.
 * @returns ids of the media that went
 * @throws SaveError
 */
export async function eraseSpoken(
  store: RouteStore,
  interview: Ref,
  reason: 'refused' | 'withdrawn',
): Promise<readonly string[]> {
  const spoken = await spokenOf(store, [interview.id, consentId(interview.id)]);
  const people = await peopleOnlyIn(store, spoken);
  const gone = [...spoken, ...people, ...(await namesOf(store, interview, spoken))];
  await eraseAll(store, gone, { by: store.profile.member, at: store.now(), reason });
  return spoken.filter(({ kind }) => kind === 'media').map(({ id }) => id);
}

/** Why the record of sound is erased that was taken back while recording: nobody said no to what is written beside it. */
export const TAKEN_BACK = 'taken_back';

/**
 * Goes through with what the person on this phone erased: a quote that somebody had made of it offline, on another
 * phone, may arrive a week later. What stands beside sound that was only taken back is left alone.
 * @throws SaveError
 */
export async function finishErasing(store: RouteStore): Promise<void> {
  for (const { kind, scope, id } of await store.queries.ofKind(
    ['interview', 'media', 'mark', 'note'],
    'erased',
  )) {
    const row = await store.queries.row({ scope, id });
    const mine =
      row && erasuresOf(row).find(({ by, reason }) => by === store.profile.member && reason !== TAKEN_BACK);
    if (mine === undefined) continue;
    const { moves, goes } = await lateFor(store, { kind, scope, id }, mine);
    if (moves.length + goes.length > 0) await eraseAll(store, goes, mine, { beside: moves });
  }
}

/** What came to something that was erased: judged by where in the sound it is, not by when it came. */
async function lateFor(store: RouteStore, { kind, scope, id }: Ref & { kind: string }, { kept }: Erasure) {
  if (kind === 'interview') return { moves: [], goes: await spokenOf(store, [id, consentId(id)]) };
  if (kind !== 'media') return { moves: [], goes: await spokenOf(store, [id], OF_SOUND) };
  const part = kept && (await store.queries.get({ scope, id: kept.media }));
  if (kept === undefined || part === undefined || part.state === 'erased')
    return besideSound(store, { gone: [id] });
  const { owner = '' } = mediaOf(part.values);
  return besideSound(store, { gone: [id], cut: { sound: id, ...kept }, interview: { scope, id: owner } });
}

/** What is written in the same breath as an erasing. */
export interface Beside {
  /** further changes of the same transaction */
  readonly beside?: readonly Change[];
  /** what was kept of sound that goes: its record says so, and none of its chunks go */
  readonly cut?: Cut | undefined;
}

/** Writes what is gone, then drops its bytes here; those that another record names as well stay, here and everywhere. @throws SaveError */
export async function eraseAll(
  store: RouteStore,
  gone: readonly Gone[],
  { by, at, reason }: Omit<Erasure, 'chunks'>,
  { beside = [], cut }: Beside = {},
): Promise<void> {
  const spared = new Set(cut ? await chunksOf(store, await keptOf(store, gone, cut)) : []);
  const chunks = new Map<string, readonly string[]>();
  for (const item of gone)
    chunks.set(
      item.key,
      (await chunksOf(store, item)).filter((hash) => !spared.has(hash)),
    );
  const all = [...chunks.values()].flat();
  const ids = gone.map(({ id }) => id);
  const elsewhere = await store.named(all, new Set(ids));
  const named = await erasable(
    store,
    all.filter((hash) => !elsewhere.has(hash)),
  );
  const changes = gone.map(({ key, scope, kind, id }) => {
    const its = (chunks.get(key) ?? []).filter((hash) => named.has(hash));
    const kept = cut?.sound === id ? { kept: { media: cut.media, until: cut.until } } : {};
    return { scope, kind, id, fields: { _erased: { by, at, reason, chunks: its, ...kept } } };
  });
  await store.write(...beside, ...changes);
  // What is left where this is cut off goes at the next start (`sweepErased`).
  await store.media.dropChunks(all, ids);
}

/** A record that is erased with what somebody said. */
export type Gone = Pick<Item, 'key' | 'scope' | 'kind' | 'id' | 'values'>;

/** People whom the team knows from what is erased alone, with how to reach them; name cards of the route stay. */
async function peopleOnlyIn({ queries }: RouteStore, spoken: readonly Item[]): Promise<readonly Item[]> {
  const erased = new Set(spoken.map(({ key }) => key));
  const named = spoken.map(({ values }) => speakerOf(values).person).filter((id) => id !== undefined);
  const gone: Item[] = [];
  for (const id of new Set(named)) {
    const person = await queries.get({ scope: 'team', id });
    const tied = await queries.tiedTo(id);
    const isElsewhere = tied.some(({ kind, key }) => kind === 'speaker' && !erased.has(key));
    if (person?.kind !== 'person' || person.state === 'erased' || isElsewhere) continue;
    gone.push(person, ...tied.filter(({ kind, scope }) => kind === 'details' && scope === 'team'));
  }
  return gone;
}

/**
 * The interview itself, and the permission where somebody had agreed: another phone may have shared a quote that has
 * not come here yet, and without its permission nobody is shown it.
 */
async function namesOf(
  { queries }: RouteStore,
  { scope, id }: Ref,
  spoken: readonly Item[],
): Promise<readonly Gone[]> {
  const consents = spoken.filter(({ kind }) => kind === 'consent');
  const permissions = new Map([[consentId(id), false]]);
  for (const consent of consents) permissions.set(consent.id, consentOf(consent.values).record === 'yes');
  const refs = [
    { scope, id, kind: 'interview', sure: true },
    ...[...permissions].map(
      ([of, sure]) => ({ scope: 'commons', id: of, kind: 'permission', sure }) as const,
    ),
  ];
  const gone: Gone[] = [];
  for (const { sure, ...ref } of refs) {
    const held = await queries.get(ref);
    if (held ? held.state !== 'erased' : sure)
      gone.push({ ...ref, key: `${ref.scope}/${ref.id}`, values: {} });
  }
  return gone;
}

/** A participant may name only chunks that the endpoint has from them; it has no others to erase. */
async function erasable(store: RouteStore, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { role } = await store.identity();
  if (role !== 'participant') return new Set(hashes);
  const infos = await store.media.chunkInfos(hashes);
  return new Set(hashes.filter((hash) => infos.get(hash)?.waiting === 0));
}

async function chunksOf(store: RouteStore, { values }: Pick<Gone, 'values'>): Promise<string[]> {
  const file = MediaFile.safeParse(values['file']);
  if (!file.success) return [];
  const listed = await fileChunks(store.media, file.data);
  const list = 'list' in file.data ? [file.data.list] : [];
  return [...list, ...(listed.ok ? listed.hashes : [])];
}

/** The first part of a long file may be, byte for byte, that of the part that was kept. */
async function keptOf(
  { queries }: RouteStore,
  gone: readonly Gone[],
  cut: Cut,
): Promise<Pick<Gone, 'values'>> {
  const scope = gone.find(({ id }) => id === cut.sound)?.scope;
  const part = scope && (await queries.get({ scope, id: cut.media }));
  return part || { values: {} };
}
