import { useEffect, useRef, useState } from 'preact/hooks';
import { type Sound, openSound } from './sound.ts';
import type { Item } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';

/** A sound for the player: `src` is missing where it isn't on this phone. */
export interface Playable {
  readonly src: string | undefined;
  readonly durationMs: number;
}

/**
 * The sounds of these media, in their order, ready to play; kept up to date as chunks come in. Undefined at first. What is open stays
 * open, so that no other sound that comes in cuts off what somebody hears.
 */
export function usePlayable(media: readonly Item[]): readonly Playable[] | undefined {
  const store = useStore();
  const [sounds, setSounds] = useState<readonly (Sound | undefined)[] | undefined>(undefined);
  const [fault, setFault] = useState<{ fault: unknown } | undefined>(undefined);
  const kept = useRef(new Map<string, Sound>());
  const most = useRef(0);
  const keys = media.map(({ scope, id, values }) => JSON.stringify([scope, id, values['file'] ?? null]));
  const held = useQuery(async ({ media: chunks }) => (await chunks.usage()).chunks, []) ?? 0;
  useEffect(() => () => closeAll(kept.current), [store]);
  useEffect(() => {
    let gone = false;
    // Some of it is no longer on this phone.
    if (held < most.current) closeAll(kept.current);
    most.current = held;
    const open = async (item: Item, key: string) => {
      const known = kept.current.get(key);
      if (known) return known;
      const sound = await openSound(store, item);
      if (gone) sound?.close();
      else if (sound) kept.current.set(key, sound);
      return sound;
    };
    void Promise.all(media.map((item, at) => open(item, keys[at] ?? ''))).then(
      (ready) => {
        if (gone) return;
        closeAll(kept.current, new Set(keys));
        setSounds(ready);
      },
      (reason: unknown) => (gone ? undefined : setFault({ fault: reason })),
    );
    return () => {
      gone = true;
    };
    // The keys say when the media have changed.
  }, [store, JSON.stringify(keys), held]);
  // As for a read: the screen's error boundary says it, with the way to keep the data.
  if (fault) throw fault.fault;
  if (sounds === undefined || sounds.length !== media.length) return undefined;
  return media.map(({ values }, index) => {
    const duration = values['duration'];
    return { src: sounds[index]?.src, durationMs: typeof duration === 'number' ? duration : 0 };
  });
}

function closeAll(sounds: Map<string, Sound>, but: ReadonlySet<string> = new Set()): void {
  for (const [key, sound] of sounds) {
    if (but.has(key)) continue;
    sound.close();
    sounds.delete(key);
  }
}
