import { type ReadonlySignal, signal } from '@preact/signals';
import { type ClosingPorts, closeSegment } from './closing.ts';
import { eraseMedia } from './erase.ts';
import type { Finished } from './finish.ts';
import type { EndedSegment } from './segments.ts';

/** A segment whose file is being made. */
export interface Finishing {
  readonly media: string;
  readonly owner: string;
  /** 0–1 */
  readonly share: number;
}

export type Outcome = Finished | { readonly ok: false; readonly media: string; readonly reason: 'empty' };

/** Makes the files of ended segments, one after the other, beside whatever else goes on. */
export interface Finisher {
  readonly finishing: ReadonlySignal<readonly Finishing[]>;
  /** Lets the segment's lock go when it is done, whatever came of it. */
  add(ended: EndedSegment): Promise<Outcome>;
  /** Breaks off; resolves when nothing touches these media any more. Without ids: all of them. */
  cancel(media?: readonly string[]): Promise<void>;
  settled(): Promise<void>;
}

export function createFinisher(ports: ClosingPorts): Finisher {
  const finishing = signal<readonly Finishing[]>([]);
  const running = new Map<string, { controller: AbortController; done: Promise<Outcome> }>();
  let tail: Promise<unknown> = Promise.resolve();

  const finish = async ({ session }: EndedSegment, signal: AbortSignal): Promise<Outcome> => {
    const { media } = session;
    if (signal.aborted) return { ok: false, media, reason: 'aborted' };
    // What is erased never comes back, and a later version that writes other bytes must not bring it back either.
    if (session.unmade === 'again') return { ok: false, media, reason: 'again' };
    const closed = session.state === 'recording' ? await closeSegment(ports, session) : undefined;
    if (closed && !closed.ok) return { ok: false, media, reason: closed.reason };
    const progress = (share: number) => {
      finishing.value = finishing.value.map((each) => (each.media === media ? { ...each, share } : each));
    };
    // A route opens without it.
    const { finishSegment } = await import('./finish.ts');
    const finished = await finishSegment(ports, closed?.session ?? session, { signal, progress });
    if (!finished.ok && finished.reason !== 'aborted')
      await ports.media.changeSession(media, { unmade: finished.reason });
    return finished;
  };

  return {
    finishing,
    add(ended) {
      const { media, owner } = ended.session;
      const controller = new AbortController();
      finishing.value = [...finishing.value, { media, owner, share: 0 }];
      const done = tail.then(async () => {
        try {
          const outcome = await finish(ended, controller.signal);
          // Someone has erased the record meanwhile: the sound goes too.
          if (!outcome.ok && outcome.reason === 'erased') await eraseMedia(ports.media, [media]);
          return outcome;
        } finally {
          await ended.lock.release();
          running.delete(media);
          finishing.value = finishing.value.filter((each) => each.media !== media);
        }
      });
      running.set(media, { controller, done });
      tail = done.catch(() => undefined);
      return done;
    },
    async cancel(media = [...running.keys()]) {
      const cancelled = media.map((id) => running.get(id)).filter((each) => each !== undefined);
      for (const { controller } of cancelled) controller.abort();
      await Promise.allSettled(cancelled.map(({ done }) => done));
    },
    async settled() {
      await tail;
    },
  };
}
