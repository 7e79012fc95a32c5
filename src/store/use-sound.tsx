import { useEffect, useState } from 'preact/hooks';
import { type Sound, openSound } from './sound.ts';
import type { Item } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';

/** A sound for the player: `src` is missing where it isn't on this phone. */
export interface Playable {
  readonly src: string | undefined;
  readonly durationMs: number;
}

/** The sounds of these media, in their order, ready to play; kept up to date as chunks come in. Undefined at first. */
export function usePlayable(media: readonly Item[]): readonly Playable[] | undefined {
  const store = useStore();
  const [sounds, setSounds] = useState<readonly (Sound | undefined)[] | undefined>(undefined);
  const [fault, setFault] = useState<{ fault: unknown } | undefined>(undefined);
  const files = JSON.stringify(media.map(({ scope, id, values }) => [scope, id, values['file'] ?? null]));
  const held = useQuery(async ({ media: chunks }) => (await chunks.usage()).chunks, []);
  useEffect(() => {
    let gone = false;
    const opened = Promise.all(media.map((item) => openSound(store, item)));
    void opened.then(
      (ready) => (gone ? undefined : setSounds(ready)),
      (reason: unknown) => (gone ? undefined : setFault({ fault: reason })),
    );
    return () => {
      gone = true;
      // What could not be opened has been told, or was left before anyone could see it.
      void opened.then(
        (ready) => ready.forEach((sound) => sound?.close()),
        () => undefined,
      );
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `files` says when the media have changed
  }, [store, files, held]);
  // As for a read: the screen's error boundary says it, with the way to keep the data.
  if (fault) throw fault.fault;
  if (sounds === undefined || sounds.length !== media.length) return undefined;
  return media.map(({ values }, index) => {
    const duration = values['duration'];
    return { src: sounds[index]?.src, durationMs: typeof duration === 'number' ? duration : 0 };
  });
}
