import { type Media, mediaOf, mediaSort } from '../../domain/media.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** A voice or a picture that speaks for a card. */
export interface CardMedia extends Media {
  readonly item: Item;
}

/** Everything that was spoken and photographed for a plan's cards, the first first; undefined until read once. */
export function useCardMedia(plan: string): readonly CardMedia[] | undefined {
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'media'), [plan]);
  return items
    ?.map((item) => ({ item, ...mediaOf(item.values) }))
    .filter(({ owner, card }) => owner === plan && card !== '')
    .sort((a, b) => a.item.at - b.item.at);
}

/** Of them, those that are heard. */
export function voicesOf(media: readonly CardMedia[]): readonly CardMedia[] {
  return media.filter((each) => mediaSort(each) === 'sound');
}
