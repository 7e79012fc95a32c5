import { mediaOf } from '../domain/media.ts';
import type { ChunkInfo } from '../store/media-database.ts';
import type { Item } from '../store/types.ts';
import type { MediaEntry } from './media-plan.ts';

/** What a phone knows before it makes space. */
export interface SpareFacts {
  /** of every record that is live or in the bin */
  readonly entries: readonly MediaEntry[];
  /** ids of the media that may go, by what their records say */
  readonly may: ReadonlySet<string>;
  /** ids of those that a person took off before; parts of them may have come back */
  readonly away: ReadonlySet<string>;
  /** of the chunks that this phone holds, by hash */
  readonly infos: ReadonlyMap<string, ChunkInfo>;
  /** chunks that stay whatever happens */
  readonly keep: ReadonlySet<string>;
  /** chunks that the endpoint says that it has, where it was asked just now */
  readonly there?: ReadonlySet<string>;
}

/** Sound that can leave this phone. */
export interface Spare {
  readonly ids: readonly string[];
  /** what of it leaves */
  readonly hashes: readonly string[];
  /** all that it is made of, also what stays: the endpoint has to have each */
  readonly parts: readonly string[];
  /** that become free */
  readonly bytes: number;
}

/**
 * Whole recordings of which the endpoint has every part, and of their chunks those that nothing else on this phone is made
 * of. Of one that the endpoint lacks a part of nothing goes: half a recording can't be played.
 */
export function spareSound({ entries, may, away, infos, keep, there }: SpareFacts): Spare {
  const isThere = (id: string, hash: string) => {
    const info = infos.get(hash);
    return (info ? info.waiting === 0 : away.has(id)) && there?.has(hash) !== false;
  };
  const whole = entries.filter(
    ({ id, sound, whole: listed, hashes }) =>
      sound && listed && may.has(id) && hashes.every((hash) => isThere(id, hash)),
  );
  const others = entries.filter((entry) => !whole.includes(entry)).flatMap(({ hashes }) => hashes);
  const stays = new Set([...keep, ...others]);
  const free = new Map(
    whole.flatMap(({ hashes }) =>
      hashes.flatMap((hash) => {
        const info = stays.has(hash) ? undefined : infos.get(hash);
        return info ? [[hash, info.size] as const] : [];
      }),
    ),
  );
  const goes = whole.filter(({ hashes }) => hashes.some((hash) => free.has(hash)));
  return {
    ids: goes.map(({ id }) => id),
    hashes: [...free.keys()],
    parts: [...new Set(goes.flatMap(({ hashes }) => hashes))],
    bytes: [...free.values()].reduce((sum, size) => sum + size, 0),
  };
}

/**
 * Ids of the media that belong to an interview, where both began before an instant, ms: one that goes on today is today's.
 * @param media and `interviews`: live items
 */
export function soundBefore(
  media: readonly Item[],
  interviews: readonly Item[],
  before: number,
): Set<string> {
  const old = new Set(interviews.filter(({ at }) => at < before).map(({ id }) => id));
  const may = media.filter(({ values }) => {
    const { owner, started = 0 } = mediaOf(values);
    return owner !== undefined && old.has(owner) && started < before;
  });
  return new Set(may.map(({ id }) => id));
}
