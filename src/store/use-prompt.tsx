import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';
import { usePlayable } from './use-sound.tsx';

const NONE: readonly Item[] = [];

/** Where a player finds the recording of a question; undefined where there is none, or it isn't on this phone yet. */
export function usePrompt(media: string | undefined): string | undefined {
  const item = useQuery(
    async ({ queries }) => (media === undefined ? undefined : queries.get({ scope: 'programme', id: media })),
    [media],
  );
  const playable = usePlayable(item?.state === 'live' ? [item] : NONE);
  return playable?.[0]?.src;
}
