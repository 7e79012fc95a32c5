import { type Media, mediaOf, mediaSort } from '../../domain/media.ts';
import { type BySubject, subjectOf } from '../../domain/picture.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { wholeOf } from './entries.ts';
import { type MediaAt, mediaPlaces } from '../../sync/media-plan.ts';

/** The sound and the pictures of one line. */
export interface LineMedia {
  /** words travel before sound and pictures, on every phone; undefined where there are none */
  readonly at: MediaAt | undefined;
  readonly parts: readonly Media[];
  /** it is being recorded now */
  readonly live: boolean;
  /** the first picture of a person, and the first of the place */
  readonly pictures: Partial<BySubject<Item>>;
  /** what is written of its sound and pictures has not been acknowledged yet */
  readonly waits: boolean;
  /** the endpoint did not take some of it, or of its parts: sound, pictures, marks, consent */
  readonly refused: boolean;
}

const NONE: LineMedia = {
  at: undefined,
  parts: [],
  live: false,
  pictures: {},
  waits: false,
  refused: false,
};

/** What is known of the sound and the pictures of a line, by its id; undefined until it has been read once. */
export function useLineMedia(): ((id: string) => LineMedia) | undefined {
  return useQuery(async ({ queries, media }) => {
    const items = await queries.ofKind('media');
    const places = await mediaPlaces(items, media);
    const live = new Set((await media.sessions('recording')).map(({ owner }) => owner));
    const refused = refusedIn(await queries.atKeys(await queries.refusedKeys()));
    const waiting = new Set(items.filter((item) => item.waiting === 1).map(wholeOf));
    const { parts, pictures } = byOwner(items);
    return (id: string) =>
      places.has(id) || live.has(id) || refused.has(id)
        ? {
            at: places.get(id),
            parts: parts.get(id) ?? [],
            live: live.has(id),
            pictures: pictures.get(id) ?? {},
            waits: waiting.has(id),
            refused: refused.has(id),
          }
        : NONE;
  });
}

/** Ids of what something was refused of, and of what that is a part of. */
function refusedIn(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => [item.id, wholeOf(item) ?? item.id]));
}

function byOwner(items: readonly Item[]) {
  const parts = new Map<string, Media[]>();
  const pictures = new Map<string, Partial<BySubject<Item>>>();
  for (const item of items) {
    const media = mediaOf(item.values);
    const sort = mediaSort(media);
    if (media.owner === undefined || sort === 'other') continue;
    if (sort === 'picture') {
      const subject = subjectOf(item);
      const first = pictures.get(media.owner) ?? {};
      if (item.at < (first[subject]?.at ?? Number.POSITIVE_INFINITY))
        pictures.set(media.owner, { ...first, [subject]: item });
      continue;
    }
    const before = parts.get(media.owner);
    if (before) before.push(media);
    else parts.set(media.owner, [media]);
  }
  return { parts, pictures };
}
