import * as z from 'zod/mini';
import { amount, flag, link, listOf, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';
import { SUBJECTS } from './picture.ts';
import { Position } from './place.ts';

/** The content of a `file` cell (docs/protocol.md, section 7). */
export const MediaFile = z.object({
  name: words,
  type: words,
  /** size in bytes */
  bytes: z.number().check(z.nonnegative()),
  chunks: z.catch(z.array(z.string()), []),
  /** past 900 chunks: the chunk that holds their list */
  list: z.catch(z.optional(z.string()), undefined),
});
export type MediaFile = z.infer<typeof MediaFile>;

/** The level of a sound over time, one byte a step, in base64. */
export const Peaks = z.object({ stepMs: z.number().check(z.positive()), data: z.string() });
export type Peaks = z.infer<typeof Peaks>;

const holeAt = z.number().check(z.nonnegative());
const holeLength = z.number().check(z.positive());
/** Sound that is missing: from where on in it, and how much, ms; what is not known of the two is left out. */
export const Hole = z.union([
  z.object({ at: holeAt, length: holeLength }),
  z.object({ at: holeAt }),
  z.object({ length: holeLength }),
]);
export type Hole = z.infer<typeof Hole>;

/** What a picture shows. */
export const PICTURE_TYPES = ['photo', 'form', 'flipchart'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A sound or a picture: what is known of it before its bytes are here, and once they are. */
export const Media = z.object({
  owner: link,
  /** the card of the plan that it speaks for, who speaks or took it, and what it says or shows, in words */
  card: words,
  author: link,
  words,
  /** MIME type */
  type: words,
  started: ms,
  duration: ms,
  /** its number in the recording, from 0 */
  segment: z.catch(z.number(), 0),
  peaks: z.catch(z.optional(Peaks), undefined),
  /** said by the phone that recorded it, as it made the file */
  holes: listOf(Hole),
  /** pixels */
  width: amount,
  height: amount,
  /** of a picture: what it shows */
  shows: oneOf(PICTURE_TYPES),
  /** of a picture: the moment of the sound at which it was taken, ms in that media */
  sound: link,
  at: ms,
  /** where it was taken, only where a person agreed */
  position: z.catch(z.optional(Position), undefined),
  /** sound on another device: the clap and the end by the clock of who kept the time, ms, and how far its moments moved */
  clap: ms,
  kept: ms,
  shift: ms,
  file: z.catch(z.optional(MediaFile), undefined),
  /** of sound from elsewhere: its file as it came, with the title, the place and the device that it may name */
  original: flag,
  permission: link,
  permissions: listOf(z.string()),
  /** whom or what a picture is of: a person until somebody says that it is the place alone */
  subject: oneOf(SUBJECTS),
  rank: words,
});
export type Media = z.infer<typeof Media>;

/** Fields that are missing or faulty are read as empty. */
export function mediaOf(values: Values): Media {
  return Media.parse(values);
}

/** What a screen can do with it: play it, show it, or only hand it on. */
export type MediaSort = 'sound' | 'picture' | 'other';

/** By its MIME type; what has none is `other`. */
export function mediaSort({ type }: Pick<Media, 'type'>): MediaSort {
  if (type.startsWith('audio/')) return 'sound';
  return type.startsWith('image/') ? 'picture' : 'other';
}
