import { type Media, mediaOf, mediaSort } from '../../domain/media.ts';
import { useQuery } from '../../store/use-query.tsx';
import { type SoundPlace, soundPlaces } from '../../sync/media-plan.ts';

/** The sound of one line. */
export interface LineSound {
  /** words travel before sound, on every phone; undefined where there is no sound */
  readonly place: SoundPlace | undefined;
  readonly parts: readonly Media[];
  /** it is being recorded now */
  readonly live: boolean;
}

const NONE: LineSound = { place: undefined, parts: [], live: false };

/** What is known of the sound of a line, by its id; undefined until it has been read once. */
export function useSounds(): ((id: string) => LineSound) | undefined {
  return useQuery(async ({ queries, media }) => {
    const items = await queries.ofKind('media');
    const places = await soundPlaces(items, media);
    const live = new Set((await media.sessions('recording')).map(({ owner }) => owner));
    const parts = partsByOwner(items.map(({ values }) => mediaOf(values)));
    return (id: string) =>
      parts.has(id) || live.has(id)
        ? { place: places.get(id), parts: parts.get(id) ?? [], live: live.has(id) }
        : NONE;
  });
}

function partsByOwner(media: readonly Media[]): ReadonlyMap<string, readonly Media[]> {
  const parts = new Map<string, Media[]>();
  for (const each of media) {
    if (each.owner === undefined || mediaSort(each) !== 'sound') continue;
    const before = parts.get(each.owner);
    if (before) before.push(each);
    else parts.set(each.owner, [each]);
  }
  return parts;
}
