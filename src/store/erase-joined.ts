import type { Cut } from '../domain/after-cut.ts';
import { consentId } from '../domain/consent.ts';
import { joining } from '../domain/said.ts';
import { mediaOf } from '../domain/media.ts';
import { permissionFields, permissionsIn } from '../domain/permission.ts';
import { besideSound } from './beside-sound.ts';
import { eraseAll, type Gone } from './erase-spoken.ts';
import { refToKey } from './key.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item, Ref } from './types.ts';

/** Somebody who joined a talk and says no, and what is theirs to take along. */
export interface Leaving {
  readonly interview: Ref;
  /** the id of the consent of who says no */
  readonly consent: string;
  /** media of a recording that goes on; they may have no record yet */
  readonly captured: readonly string[];
  /** the sound in the middle of which they joined, and what was kept of it */
  readonly cut?: Cut | undefined;
  /** the first segment after they left; none where the recording is over */
  readonly until?: number | undefined;
}

/**
 * Somebody who joined says no: what was said since then goes, here and everywhere, with its marks, notes, pictures and
 * quotes, and with their own answers. What the others had said before stays, and quotes of it no longer ask the one who
 * left. One transaction: it never says that something is erased which is still there.
 * @returns ids of the media that went
 * @throws SaveError
 */
export async function eraseJoined(
  store: RouteStore,
  { interview, consent, captured, cut, until = Number.POSITIVE_INFINITY }: Leaving,
): Promise<readonly string[]> {
  const { queries, profile, now } = store;
  const { scope } = interview;
  const item = await queries.get({ scope, id: consent });
  const joined = joining.parse(item?.values['joined']);
  if (item === undefined || joined === undefined) return [];
  const sounds = await soundsBetween(store, interview, { from: joined.segment, until });
  const media = [...new Set([...sounds, ...captured])].filter((id) => id !== cut?.media);
  const { moves, goes } = await besideSound(store, { gone: media, cut, interview });
  const own = (await queries.tiedTo(consent)).filter(
    ({ kind }) => kind === 'consent_step' || kind === 'media',
  );
  const refs = [
    ...media.map((id) => ({ scope, kind: 'media', id })),
    { scope: 'commons', kind: 'permission', id: consent } as const,
  ];
  const gone = new Map<string, Gone>([...goes, ...own, item].map((each) => [each.key, each]));
  for (const ref of refs) {
    const held = await queries.get(ref);
    if (held?.state !== 'erased') gone.set(refToKey(ref), held ?? { ...ref, key: refToKey(ref), values: {} });
  }
  const beside = [
    ...moves.filter((change) => !gone.has(refToKey(change))),
    ...(await parted(store, scope, cut)),
    ...(await freed(store, consent, gone)),
    refusal(store, interview),
  ];
  const erasure = { by: profile.member, at: now(), reason: 'refused' };
  await eraseAll(store, [...gone.values()], erasure, { beside, cut });
  return [...gone.values()].filter(({ kind }) => kind === 'media').map(({ id }) => id);
}

/** What was kept has the place of the whole. The sound that goes no longer owns bytes that both begin with. */
async function parted(
  { queries, media }: RouteStore,
  scope: Ref['scope'],
  cut: Cut | undefined,
): Promise<Change[]> {
  if (cut === undefined) return [];
  const sound = await queries.get({ scope, id: cut.sound });
  const [whole, kept] = await Promise.all([media.session(cut.sound), media.session(cut.media)]);
  const shared = new Set(kept?.chunks);
  if (whole)
    await media.changeSession(cut.sound, { chunks: whole.chunks.filter((hash) => !shared.has(hash)) });
  const { segment } = mediaOf(sound?.values ?? {});
  return [{ scope, kind: 'media', id: cut.media, fields: { segment } }];
}

function refusal({ now, newId, profile }: RouteStore, { scope, id }: Ref): Change {
  const fields = {
    consent: consentId(id),
    interview: id,
    at: now(),
    by: profile.member,
    what: 'refused',
    fields: {},
  };
  return { scope, kind: 'consent_step', id: newId(), fields };
}

/** What was recorded in an interview from a segment on, up to another. */
async function soundsBetween(
  { queries }: RouteStore,
  { scope, id }: Ref,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<string[]> {
  const all = await queries.tiedTo(id);
  return all
    .filter((item) => item.kind === 'media' && item.scope === scope && item.values['owner'] === id)
    .map((item) => ({ id: item.id, ...mediaOf(item.values) }))
    .filter(({ type, segment }) => type.startsWith('audio/') && segment >= from && segment < until)
    .map((sound) => sound.id);
}

/** Copies of what the others said: they stand or fall without the one who left. */
async function freed(
  { queries }: RouteStore,
  consent: string,
  gone: ReadonlyMap<string, Gone>,
): Promise<Change[]> {
  const copies = (await queries.tiedTo(consent)).filter(
    ({ scope, key, values }: Item) =>
      scope === 'commons' && !gone.has(key) && permissionsIn(values).length > 1,
  );
  return copies.map(({ scope, kind, id, values }) => {
    const rest = permissionsIn(values).filter((each) => each !== consent);
    return { scope, kind, id, fields: { permissions: null, ...permissionFields(rest) } };
  });
}
