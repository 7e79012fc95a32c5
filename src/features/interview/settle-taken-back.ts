import type { TakenBack } from '../../capture/take-back.ts';
import { markOf } from '../../domain/mark.ts';
import { TAKEN_BACK } from '../../store/erase-spoken.ts';
import type { Session } from '../../store/media-database.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Ref } from '../../store/types.ts';
import type { InterviewRef } from './consent-answer.ts';

/**
 * Goes through with it where the phone died in between. A record comes with the first sound on disk: one of a session that has no
 * sound, and no file, was taken back.
 * @throws SaveError
 */
export async function finishTakingBack(store: RouteStore, sessions: readonly Session[]): Promise<void> {
  for (const { media, owner, scope } of sessions)
    if (await isEmptied(store, { scope, id: media }))
      await settleTakenBack(store, { scope, id: owner }, { cut: [], emptied: [media] });
}

async function isEmptied({ queries, media }: RouteStore, ref: Ref): Promise<boolean> {
  const record = await queries.get(ref);
  if (record?.state !== 'live' || record.values['file'] !== undefined) return false;
  if ((await media.slices(ref.id)).length > 0) return false;
  // Another tab may have made its file meanwhile, with which the slices go.
  const session = await media.session(ref.id);
  return session !== undefined && IS_OPEN.has(session.state) && session.moved === undefined;
}

const IS_OPEN: ReadonlySet<Session['state']> = new Set(['recording', 'closed']);

/**
 * After sound was taken back: the records of what has no sound left are erased, and marks of moments that are gone lie in
 * the bin. Notes and photos are a person's own work and stay.
 * @throws SaveError
 */
export async function settleTakenBack(
  store: RouteStore,
  { scope, id }: InterviewRef,
  { cut, emptied }: Pick<Extract<TakenBack, { ok: true }>, 'cut' | 'emptied'>,
): Promise<void> {
  const ends = new Map(cut.map(({ media, until }) => [media, until] as const));
  for (const media of emptied) ends.set(media, -1);
  for (const mark of await store.queries.linkedTo(id, 'mark')) {
    const { media = '', at = 0 } = markOf(mark.values);
    if (at > (ends.get(media) ?? Number.POSITIVE_INFINITY)) await store.bin(mark);
  }
  for (const media of emptied) {
    const record = await store.queries.get({ scope, id: media });
    if (record) {
      const { member: by } = store.profile;
      await store.erase(record, { by, at: Math.round(store.now()), reason: TAKEN_BACK, chunks: [] });
    }
  }
}
