import { locksHere } from '../capture/lock.ts';
import type { Recorder } from '../capture/recorder.ts';
import { settleMade } from '../capture/settle-made.ts';
import { unfinishedCuts } from '../store/cut-sound.ts';
import type { RouteStore } from '../store/route-store.ts';
import { sweepErased } from '../store/sweep-erased.ts';
import type { Courier } from '../sync/courier.ts';
import { settleRecovered } from './recovered.ts';
import { sendOthers } from './send-others.ts';

/**
 * Sees to what was cut off when the phone died: an erasing, a photo, a recording, a "no"; and to what others have left on this phone.
 * A courier that is over says no more, so that nothing need be stopped.
 * @throws SaveError
 */
export async function mend(
  store: RouteStore,
  recorder: Recorder,
  courier?: Courier,
): ReturnType<Recorder['recover']> {
  if (courier) sendOthers(store.profile, courier.state);
  // First, or a file would be made of sound that was erased a moment before the phone died.
  await sweepErased(store);
  // Before what was being made is dropped: of a "no" that was cut off, that is the only trace.
  if (await hasLeft(store, recorder)) await settleMade(store, locksHere());
  // Before a session that has no sound is dropped: it is the only trace of sound that was all taken back.
  const sessions = await store.media.sessions('recording', 'closed');
  if (sessions.length > 0) {
    const { finishTakingBack } = await import('../features/interview/settle-taken-back.ts');
    await finishTakingBack(store, sessions);
  }
  const found = await recorder.recover();
  await settleRecovered(store, found, (media) => recorder.erase(media));
  return found;
}

/** What can't be done now is done at the next start. */
async function hasLeft(store: RouteStore, recorder: Recorder): Promise<boolean> {
  try {
    await leave(store, recorder);
    return true;
  } catch (error) {
    console.warn('a "no" could not be finished yet', error);
    return false;
  }
}

/** A "no" in the middle of which the phone died; no code is loaded where there is none. */
async function leave(store: RouteStore, recorder: Recorder): Promise<void> {
  const unfinished = await unfinishedCuts(store);
  if (unfinished.length === 0) return;
  const { finishLeaving } = await import('../features/interview/leave-joined.ts');
  await finishLeaving(store, recorder, unfinished);
}
