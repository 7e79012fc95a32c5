import type { SaveFault } from '../store/fault.ts';
import type { MediaStore } from '../store/media.ts';

export interface NewSound {
  readonly sound: Blob;
  /** media time up to its end, ms */
  readonly until: number;
  /** instant, ms */
  readonly at: number;
  readonly peaks: Uint8Array<ArrayBuffer>;
}

export interface SliceQueue {
  add(sound: NewSound): void;
  /** Whether anything is not on disk yet. */
  waits(): boolean;
  /** No more will come: tries what is left a few times more, then gives up. Resolves when nothing is left to do. */
  drain(): Promise<void>;
}

export interface SliceQueueOptions {
  readonly store: Pick<MediaStore, 'addSlice'>;
  /** id of the media record */
  readonly media: string;
  readonly wait: (ms: number) => Promise<void>;
  /** A slice is on disk. */
  readonly saved: (until: number) => void;
  /** A slice could not be written; where the disk is `full` nothing more will be tried. */
  readonly fault: (reason: SaveFault) => void;
}

const LAST_TRIES = 3;

/**
 * Brings slices to disk one after the other, each in its own strict transaction. A slice that can't be written is tried
 * again, and those behind it wait: sound with a hole in it is worth less than sound that ends.
 */
export function createSliceQueue({ store, media, wait, saved, fault }: SliceQueueOptions): SliceQueue {
  let tail = Promise.resolve();
  let index = 0;
  let waiting = 0;
  let full = false;
  let draining = false;
  const write = async ({ sound, until, at, peaks }: NewSound) => {
    const bytes = await sound.arrayBuffer();
    for (let tries = 1; !full; tries += 1) {
      const done = await store.addSlice({ media, index, bytes, until, at, peaks });
      if (done.ok) {
        index += 1;
        return saved(until);
      }
      full = done.reason === 'full' || (draining && tries >= LAST_TRIES);
      fault(done.reason);
      if (!full) await wait(draining ? 200 : Math.min(1000 * tries, 5000));
    }
  };
  return {
    add(sound) {
      // The browser may have lost the bytes of one blob: the next ones are worth having all the same.
      waiting += 1;
      tail = tail
        .then(() => write(sound))
        .catch(() => fault('other'))
        .finally(() => {
          waiting -= 1;
        });
    },
    waits: () => waiting > 0,
    drain() {
      draining = true;
      return tail;
    },
  };
}
