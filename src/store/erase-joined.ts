import { joining } from '../domain/said.ts';
import { mediaOf } from '../domain/media.ts';
import { permissionFields, permissionsIn } from '../domain/permission.ts';
import { eraseAll, type Gone, OF_SOUND, spokenOf } from './erase-spoken.ts';
import { refToKey } from './key.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item, Ref } from './types.ts';

export interface Leaving {
  readonly interview: Ref;
  /** the id of the consent of who says no */
  readonly consent: string;
  /** media of a recording that goes on; they may have no record yet */
  readonly captured: readonly string[];
  /** media of those segments that hold nothing of who joined */
  readonly kept?: readonly string[];
  /** the first segment after they left; none where the recording is over */
  readonly until?: number | undefined;
}

/**
 * Somebody who joined says no: what was said since then goes, here and everywhere, with its marks, notes and quotes, and
 * with their own answers. What the others had said before stays, and quotes of it no longer ask the one who left.
 * @returns ids of the media that went
 * @throws SaveError
 */
export async function eraseJoined(
  store: RouteStore,
  { interview, consent, captured, kept = [], until = Number.POSITIVE_INFINITY }: Leaving,
): Promise<readonly string[]> {
  const { queries, profile, now, newId } = store;
  const { scope } = interview;
  const item = await queries.get({ scope, id: consent });
  const joined = joining.parse(item?.values['joined']);
  if (item === undefined || joined === undefined) return [];
  const sounds = await soundsBetween(store, interview, { from: joined.segment, until });
  const media = [...new Set([...sounds, ...captured])].filter((id) => !kept.includes(id));
  const said = await spokenOf(store, media, OF_SOUND);
  const own = (await queries.tiedTo(consent)).filter(
    ({ kind }) => kind === 'consent_step' || kind === 'media',
  );
  const refs = [
    ...media.map((id) => ({ scope, kind: 'media', id })),
    { scope: 'commons', kind: 'permission', id: consent } as const,
  ];
  const gone = new Map<string, Gone>([...said, ...own, item].map((each) => [each.key, each]));
  for (const ref of refs) {
    const held = await queries.get(ref);
    gone.set(refToKey(ref), held ?? { ...ref, key: refToKey(ref), values: {} });
  }
  const step = { consent: `${interview.id}.consent`, interview: interview.id, at: now(), by: profile.member };
  const fields = { ...step, what: 'refused', fields: {} };
  await store.write(...(await freed(store, consent, gone)), {
    scope,
    kind: 'consent_step',
    id: newId(),
    fields,
  });
  await eraseAll(store, [...gone.values()], { by: profile.member, at: now(), reason: 'refused' });
  return [...gone.values()].filter(({ kind }) => kind === 'media').map(({ id }) => id);
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
