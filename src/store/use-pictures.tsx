import { mediaOf, mediaSort } from '../domain/media.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';
import { usePlayable } from './use-sound.tsx';

/** A picture for the page: `src` is missing where it isn't on this phone. */
export interface Picture {
  readonly item: Item;
  readonly src: string | undefined;
}

/** The pictures of an interview or a note, in the order in which they were taken. */
export function usePictures(owner: string): readonly Picture[] {
  const linked = useQuery(({ queries }) => queries.linkedTo(owner, 'media'), [owner]) ?? [];
  const pictures = linked
    .filter(({ values }) => values['owner'] === owner && mediaSort(mediaOf(values)) === 'picture')
    .sort((a, b) => a.at - b.at);
  const opened = usePlayable(pictures);
  return pictures.map((item, index) => ({ item, src: opened?.[index]?.src }));
}
