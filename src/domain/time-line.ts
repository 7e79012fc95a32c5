import type { Asked } from './interview.ts';
import type { Listed } from './json.ts';
import { type Mark, markStart } from './mark.ts';
import type { Media } from './media.ts';
import type { Note } from './note.ts';

/** Something on the time line of an interview. */
export interface Moment {
  readonly kind: 'part' | 'question' | 'mark' | 'note' | 'photo';
  /** id of the record, or of the question */
  readonly id: string;
  /** where it is, ms in the whole sound; undefined where it has no place in it */
  readonly at: number | undefined;
  /** where playing starts, ms in the whole sound */
  readonly from: number;
}

/** A moment of one of the sounds; `at` in ms. A type, so that it can be written as a field. */
export type Spot = { media: string; at: number };

/** Everything that has, or may have, a place in the sound of one interview. */
export interface TimeLineParts {
  /** the segments of the sound, in their order */
  readonly sounds: readonly Listed<Pick<Media, 'duration'>>[];
  readonly marks: readonly Listed<Mark>[];
  readonly notes: readonly Listed<Pick<Note, 'media' | 'at' | 'created'>>[];
  readonly photos: readonly Listed<Pick<Media, 'sound' | 'at' | 'started'>>[];
  readonly asked: Readonly<Record<string, Asked>>;
  /** an interpreter spoke: marks come later after what was said */
  readonly interpreted: boolean;
}

const ORDER = ['part', 'question', 'mark', 'note', 'photo'] as const;

/** How long before a note or a photo playing starts, ms: what it is about was said before. */
const BEFORE = 5_000;

/** Everything of an interview in the order of its sound; what has no place in the sound comes last. */
export function timeLineOf(parts: TimeLineParts): Moment[] {
  const { sounds, marks, notes, photos, asked, interpreted } = parts;
  const whole = wholeOf(sounds);
  const lengths = new Map(sounds.map(({ id, duration }) => [id, duration ?? Infinity]));
  // What lies beyond the end was of sound that was taken back: what follows is of another moment.
  const within = ({ media = '', at = 0 }: Place) => Math.min(at, lengths.get(media) ?? at);
  const placed = (kind: Moment['kind'], id: string, spot: Place, before = 0): Moment => {
    const start = whole(spot.media, 0);
    if (start === undefined) return { kind, id, at: undefined, from: 0 };
    const at = within(spot);
    return { kind, id, at: start + at, from: start + Math.max(0, at - before) };
  };
  const moments = [
    // One segment alone is the whole, and says nothing.
    ...sounds.slice(1).map(({ id }) => placed('part', id, { media: id, at: 0 })),
    ...Object.entries(asked).map(([id, spot]) => placed('question', id, spot)),
    ...marks.map((mark) => placed('mark', mark.id, mark, (mark.at ?? 0) - markStart(mark, interpreted))),
    ...notes.map((note) => placed('note', note.id, note, BEFORE)),
    ...photos.map((photo) => placed('photo', photo.id, { media: photo.sound, at: photo.at })),
  ];
  return moments.sort(
    (a, b) =>
      (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  );
}

interface Place {
  readonly media?: string | undefined;
  readonly at?: number | undefined;
}

/** Gives where a moment of one of the sounds is in the whole, ms; undefined where it is in none of them. */
export function wholeOf(sounds: TimeLineParts['sounds']) {
  const starts = new Map<string, number>();
  let before = 0;
  for (const { id, duration } of sounds) {
    starts.set(id, before);
    before += duration ?? 0;
  }
  return (media: string | undefined, ms: number): number | undefined => {
    const start = starts.get(media ?? '');
    return start === undefined ? undefined : start + ms;
  };
}
