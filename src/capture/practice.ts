import type { Alarm } from './alarm.ts';
import { realBrowser } from './browser.ts';
import { takeLock } from './lock.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { MediaFile, openRange } from '../store/media-file.ts';
import { createMediaStore } from '../store/media.ts';
import type { Json } from '../merge/cell.ts';

const PREFIX = 'bitacora-practice-';

/** One segment of what was practised, to be heard. */
export interface Practised {
  readonly media: string;
  readonly src: string;
  readonly durationMs: number;
}

/**
 * The real recorder on a store of its own, that is no route's: nothing of it is in a notebook, travels, or stays. Only
 * its microphone, lock and format are those of every recording.
 */
export interface Practice {
  readonly recorder: Recorder;
  /** What was recorded, once it has been finished; the addresses are good until `remove`. */
  hear(): Promise<readonly Practised[]>;
  /** Deletes all of it. */
  remove(): Promise<void>;
}

export interface PracticePorts {
  readonly newId: () => string;
  /** instant, ms */
  readonly now: () => number;
  readonly quiet?: () => Promise<readonly Alarm[]>;
}

export function createPractice(ports: PracticePorts): Practice {
  const browser = realBrowser(window);
  const name = `${PREFIX}${ports.newId()}`;
  const media = createMediaStore(name);
  const lock = takeLock(browser.locks, name);
  const records = new Map<string, Record<string, Json>>();
  const addresses: string[] = [];
  const writer = {
    async write(...changes: readonly { id: string; fields?: Readonly<Record<string, Json>> }[]) {
      for (const { id, fields } of changes) records.set(id, { ...records.get(id), ...fields });
      await Promise.resolve();
    },
  };
  const recorder = createRecorder({ ...ports, media, writer, browser });
  return {
    recorder,
    async hear() {
      await recorder.settled();
      const heard: Practised[] = [];
      for (const [id, fields] of records) {
        const file = MediaFile.safeParse(fields['file']);
        const range = file.success ? await openRange(media, file.data) : undefined;
        if (!file.success || !range?.ok) continue;
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for await (const part of range.parts()) parts.push(part);
        const src = URL.createObjectURL(new Blob(parts, { type: file.data.type }));
        addresses.push(src);
        heard.push({ media: id, src, durationMs: Number(fields['duration'] ?? 0) });
      }
      return heard;
    },
    async remove() {
      for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
      records.clear();
      await recorder.close();
      await media.remove();
      await (await lock)?.release();
    },
  };
}

/** Deletes what a page left that was killed while somebody practised. */
export async function sweepPractices(factory: IDBFactory, locks: LockManager | undefined): Promise<void> {
  if (!('databases' in factory)) return;
  for (const { name = '' } of await factory.databases()) {
    const lock = name.startsWith(PREFIX) ? await takeLock(locks, name) : undefined;
    if (!lock) continue;
    await createMediaStore(name).remove();
    await lock.release();
  }
}
