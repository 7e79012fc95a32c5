import { useEffect, useState } from 'preact/hooks';
import { MediaFile, openRange } from './media-file.ts';
import { openSound } from './sound.ts';
import type { Item } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';

/**
 * Where the page finds one picture among many; undefined until it has been opened, and while it isn't on this phone.
 * Unlike `usePlayable` it looks at its own chunks alone, so that a list of pictures may have one each.
 */
export function usePicture(item: Item): string | undefined {
  const store = useStore();
  const [opened, setOpened] = useState<{ src: string | undefined } | { fault: unknown }>({ src: undefined });
  const file = JSON.stringify(item.values['file'] ?? null);
  const isHere = useQuery(
    async ({ media }) => {
      const read = MediaFile.safeParse(item.values['file']);
      return read.success && (await openRange(media, read.data)).ok;
    },
    [item.key, file],
  );
  useEffect(() => {
    if (!isHere) return undefined;
    let gone = false;
    const opening = openSound(store, item);
    opening.then(
      (picture) => (gone ? undefined : setOpened({ src: picture?.src })),
      (fault: unknown) => (gone ? undefined : setOpened({ fault })),
    );
    return () => {
      gone = true;
      // What could not be opened has been told, or was left before anyone could see it.
      opening.then(
        (picture) => picture?.close(),
        () => undefined,
      );
    };
    // `file` says when the picture has changed.
  }, [store, item.key, file, isHere]);
  // As for a read: the screen's error boundary says it, with the way to keep the data.
  if ('fault' in opened) throw opened.fault;
  return opened.src;
}
