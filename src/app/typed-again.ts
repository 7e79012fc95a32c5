import { takeLock } from '../capture/lock.ts';
import { sameJson } from '../domain/json.ts';
import { speakerOf } from '../domain/speaker.ts';
import { renamePermission, writeAnswer } from '../features/interview/consent-answer.ts';
import { writeSpeaker } from '../features/interview/speaker-write.ts';
import type { RouteStore } from '../store/route-store.ts';
import { typedLock, typedPages, type TypedStorage } from '../store/typed.ts';
import { takeLeft, type WriteValue } from '../store/typed-left.ts';

/** A page that is loaded anew may still hold its lock; one that lives beside this one keeps what it types, ms. */
const PATIENCE = 2000;

export interface TypedAgain {
  readonly storage: TypedStorage;
  readonly locks: LockManager | undefined;
  /** the route has been left: its database must not be opened anew */
  readonly isOver: () => boolean;
}

/** Brings what pages put down before they ended into the database; what can't be brought now is tried at the next start. */
export async function typedAgain(store: RouteStore, { storage, locks, isOver }: TypedAgain): Promise<void> {
  for (const [page, keys] of typedPages(storage, store.profile.id)) {
    const held = await takeLock(locks, typedLock(page), PATIENCE);
    if (held === undefined) continue;
    for (const key of keys) {
      if (isOver()) break;
      await takeLeft(store, { storage, key, write: writeValue }).catch((error: unknown) =>
        console.warn('what was typed at the end is kept for the next start', error),
      );
    }
    await held.release();
  }
}

/** A consent's answer is a step of its history and has a public half; a name of who speaks shows in that half, and has its place. */
const writeValue: WriteValue = async (
  store,
  { kind, id, field, value, over, initial, interview },
  change,
) => {
  const consent = kind === 'consent' && interview ? { ...interview, consent: id } : undefined;
  const item = await store.queries.get(change);
  const as = kind === 'speaker' && initial && !item ? speakerOf(initial).as : undefined;
  if (as && interview) return writeSpeaker(store, { interview, id, as }, { [field]: value });
  const held = item?.values[field] ?? null;
  if (consent && over.some((seen) => sameJson(seen, held)))
    return writeAnswer(store, consent, { [field]: value });
  await store.write(change);
  // Whoever has answered otherwise meanwhile stays: the public half follows from both.
  if (consent) await writeAnswer(store, consent, {});
  else if (interview) await renamePermission(store, interview);
};
