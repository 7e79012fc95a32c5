import type { TakenBack } from '../../capture/take-back.ts';
import { markOf } from '../../domain/mark.ts';
import { TAKEN_BACK } from '../../store/erase-spoken.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { InterviewRef } from './consent-answer.ts';

/**
 * After sound was taken back: the records of what has no sound left are erased, and marks of moments that are gone lie in
 * the bin. Notes and photos are a person's own work and stay.
 * @throws SaveError
 */
export async function settleTakenBack(
  store: RouteStore,
  { scope, id }: InterviewRef,
  { cut, emptied }: Extract<TakenBack, { ok: true }>,
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
