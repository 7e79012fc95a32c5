import { consentId, consentOf } from '../domain/consent.ts';
import { speakerOf } from '../domain/speaker.ts';
import { type Erasure, erasuresOf } from '../merge/record.ts';
import { fileChunks, MediaFile } from './media-file.ts';
import type { RouteStore } from './route-store.ts';
import type { Item, Ref } from './types.ts';

/** What came from the person who spoke, in any scope. What a team makes of it in its plan is the team's own. */
const SPOKEN: ReadonlySet<string> = new Set([
  'interview',
  'mark',
  'media',
  'consent',
  'consent_step',
  'speaker',
  'note',
  'quote',
  'line',
]);
/** What came of a stretch of sound: an answer that was heard in it is somebody's own, and stays. */
export const OF_SOUND: ReadonlySet<string> = new Set(['mark', 'media', 'note', 'quote', 'line']);

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
    const late =
      kind === 'interview'
        ? await spokenOf(store, [id, consentId(id)])
        : await spokenOf(store, [id], OF_SOUND);
    if (late.length > 0) await eraseAll(store, late, mine);
  }
}

/** Writes what is gone, then drops its bytes here; those that another record names as well stay, here and everywhere. @throws SaveError */
export async function eraseAll(
  store: RouteStore,
  gone: readonly Gone[],
  { by, at, reason }: Omit<Erasure, 'chunks'>,
): Promise<void> {
  const chunks = new Map<string, readonly string[]>();
  for (const item of gone) chunks.set(item.key, await chunksOf(store, item));
  const all = [...chunks.values()].flat();
  const ids = gone.map(({ id }) => id);
  const elsewhere = await store.named(all, new Set(ids));
  const named = await erasable(
    store,
    all.filter((hash) => !elsewhere.has(hash)),
  );
  const changes = gone.map(({ key, scope, kind, id }) => {
    const its = (chunks.get(key) ?? []).filter((hash) => named.has(hash));
    return { scope, kind, id, fields: { _erased: { by, at, reason, chunks: its } } };
  });
  await store.write(...changes);
  // What is left where this is cut off goes at the next start (`sweepErased`).
  await store.media.dropChunks(all, ids);
}

export type Gone = Pick<Item, 'key' | 'scope' | 'kind' | 'id' | 'values'>;

/** What is tied to these, as by an interview and by the permission that its quotes carry, and to what is tied to them. */
export async function spokenOf(
  { queries }: Pick<RouteStore, 'queries'>,
  of: readonly string[],
  kinds = SPOKEN,
): Promise<readonly Item[]> {
  const found = new Map<string, Item>();
  let owners = of;
  while (owners.length > 0) {
    const tied = (await Promise.all(owners.map((id) => queries.tiedTo(id)))).flat();
    const fresh = tied.filter(({ kind, key }) => kinds.has(kind) && !found.has(key));
    for (const item of fresh) found.set(item.key, item);
    owners = fresh.map(({ id }) => id);
  }
  return [...found.values()];
}

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

async function chunksOf(store: RouteStore, { values }: Gone): Promise<string[]> {
  const file = MediaFile.safeParse(values['file']);
  if (!file.success) return [];
  const listed = await fileChunks(store.media, file.data);
  const list = 'list' in file.data ? [file.data.list] : [];
  return [...list, ...(listed.ok ? listed.hashes : [])];
}
