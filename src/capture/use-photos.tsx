import { useMemo, useState } from 'preact/hooks';
import type { PictureType } from '../domain/media.ts';
import type { Subject } from '../domain/picture.ts';
import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import type { SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import { useQuery, useStore } from '../store/use-query.tsx';
import { useFault } from '../store/use-save.tsx';
import { locate } from './locate.ts';
import { cardIn } from './media-record.ts';
import { awaitedPhotos, awaitPhoto, keepPhoto } from './photo.ts';
import { createPictureMaker, realPicturePorts } from './picture.ts';
import { PAPER_PIXELS, PHOTO_PIXELS } from './shrink.ts';

export interface PhotoOf {
  /** the interview, note or plan that photos belong to */
  readonly owner: string;
  readonly scope: Scope;
  /** further fields that each begins with: of a plan, the card */
  readonly fields?: Readonly<Record<string, Json>>;
}

export interface TakenPhoto {
  readonly source: Blob | ImageBitmap;
  readonly shows: PictureType;
  /** whom or what it is of, where somebody was asked */
  readonly subject?: Subject | undefined;
  /** instant, ms */
  readonly started: number;
  /** whether the place is kept: the person has agreed */
  readonly placed: boolean;
  /** the moment of the sound */
  readonly moment?: { readonly media: string; readonly at: number } | undefined;
}

export interface Photos {
  /** how many are being made small or written */
  readonly making: number;
  /** how many of those that were chosen or taken last could not be read as pictures */
  readonly unreadable: number;
  /** Photos that were to be taken and never came: the phone closed this page meanwhile. */
  readonly awaited: readonly Session[];
  /** @returns true once it is on disk */
  keep(photo: TakenPhoto): Promise<boolean>;
  /** Several that were chosen at once. */
  keepAll(files: readonly File[], about: Omit<TakenPhoto, 'source' | 'started'>): Promise<void>;
  /** Before the camera's own app opens. @returns the id of what is awaited; undefined where even that can't be saved */
  await(shows: PictureType): Promise<string | undefined>;
  /** It has come, or nobody wants it any more. */
  forget(media: string): Promise<void>;
}

/** Photos of one interview, note or card of a plan: taken in the page, chosen, or waited for from the camera's own app. */
export function usePhotos({ owner, scope, fields: about = {} }: PhotoOf): Photos {
  const store = useStore();
  const say = useFault();
  const [making, setMaking] = useState(0);
  const [unreadable, setUnreadable] = useState(0);
  const pictures = useMemo(() => createPictureMaker(realPicturePorts()), []);
  const card = cardIn({ fields: about });
  const awaited = useQuery(async ({ media }) => awaitedPhotos(media, { owner, card }), [owner, card]) ?? [];
  const told = (reason: SaveFault | 'unreadable') =>
    reason === 'unreadable' ? setUnreadable((count) => count + 1) : say(reason);
  const keepOne = async ({ source, shows, subject, started, placed, moment }: TakenPhoto) => {
    setMaking((count) => count + 1);
    const place = placed ? await locate(navigator.geolocation) : undefined;
    const fields: Record<string, Json> = {
      ...about,
      shows,
      ...(subject ? { subject } : {}),
      ...(moment ? { sound: moment.media, at: Math.round(moment.at) } : {}),
      ...(place ? { position: { ...place } } : {}),
    };
    const longest = shows === 'photo' ? PHOTO_PIXELS : PAPER_PIXELS;
    const media = store.newId();
    const order = { media, owner, scope, source, longest, started: Math.round(started), fields };
    const kept = await keepPhoto({ media: store.media, writer: store, pictures }, order);
    setMaking((count) => count - 1);
    if (!kept.ok) told(kept.reason);
    return kept.ok;
  };
  return {
    making,
    unreadable,
    awaited,
    async keep(photo) {
      setUnreadable(0);
      return keepOne(photo);
    },
    async keepAll(files, about) {
      setUnreadable(0);
      // One at a time: each is large while it is open.
      for (const source of files) await keepOne({ source, started: store.now(), ...about });
    },
    async await(shows) {
      const media = store.newId();
      const started = Math.round(store.now());
      const saved = await awaitPhoto(store.media, {
        media,
        owner,
        scope,
        started,
        fields: { ...about, shows },
      });
      if (!saved.ok) told(saved.reason);
      return saved.ok ? media : undefined;
    },
    async forget(media) {
      const dropped = await store.media.dropSession(media);
      if (!dropped.ok) told(dropped.reason);
    },
  };
}
