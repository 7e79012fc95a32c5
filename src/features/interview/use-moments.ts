import { interviewOf } from '../../domain/interview.ts';
import type { Listed } from '../../domain/json.ts';
import { type Line, lineOf, linesInOrder } from '../../domain/line.ts';
import { markOf } from '../../domain/mark.ts';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { noteOf } from '../../domain/note.ts';
import { type Moment, timeLineOf, wholeOf } from '../../domain/time-line.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** An interview with all that hangs on its sound. */
export interface Moments {
  /** the segments of the sound, in their order */
  readonly sounds: readonly Item[];
  readonly marks: readonly Item[];
  readonly photos: readonly Item[];
  readonly lines: readonly (Listed<Line> & { readonly item: Item })[];
  /** everything in the order of the sound */
  readonly moments: readonly Moment[];
  /** the record of a moment, by its id */
  readonly items: ReadonlyMap<string, Item>;
  readonly interpreted: boolean;
  /** where a moment of one sound is in the whole, ms; undefined where it is in none of them */
  readonly whole: (media: string | undefined, ms: number) => number | undefined;
}

/** Kept up to date; undefined until it has been read once. */
export function useMoments(interview: Item): Moments | undefined {
  const linked = useQuery(({ queries }) => queries.linkedTo(interview.id), [interview.id]);
  return linked && momentsOf(interview, linked);
}

/** @param linked live items that link to the interview */
function momentsOf(interview: Item, linked: readonly Item[]): Moments {
  const here = linked.filter(({ scope }) => scope === interview.scope);
  const ofKind = (kind: string) => here.filter((item) => item.kind === kind);
  const media = ofKind('media').map((item) => ({ ...mediaOf(item.values), id: item.id, item }));
  const sounds = media
    .filter((each) => mediaSort(each) === 'sound')
    .sort((a, b) => a.segment - b.segment || a.item.at - b.item.at);
  const photos = media.filter((each) => mediaSort(each) === 'picture');
  const marks = ofKind('mark').sort((a, b) => wallOf(a) - wallOf(b));
  const notes = ofKind('note');
  const { asked, interpreter } = interviewOf(interview.values);
  const interpreted = interpreter !== '';
  const moments = timeLineOf({
    sounds,
    photos,
    asked,
    interpreted,
    marks: marks.map(({ id, values }) => ({ ...markOf(values), id })),
    notes: notes.map(({ id, values }) => ({ ...noteOf(values), id })),
  });
  const lines = ofKind('line').map((item) => ({ ...lineOf(item.values), id: item.id, item }));
  return {
    sounds: sounds.map(({ item }) => item),
    photos: photos.map(({ item }) => item),
    marks,
    moments,
    interpreted,
    lines: linesInOrder(
      lines,
      sounds.map(({ id }) => id),
    ),
    items: new Map([...marks, ...notes, ...photos.map(({ item }) => item)].map((item) => [item.id, item])),
    whole: wholeOf(sounds),
  };
}

function wallOf(mark: Item): number {
  return markOf(mark.values).wall ?? mark.at;
}
