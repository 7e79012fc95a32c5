import { askedField, interviewOf } from './interview.ts';
import type { Json, Values } from './json.ts';
import { markOf } from './mark.ts';
import { joining } from './said.ts';

/** Sound that was parted: what had been said in `sound` before `until`, ms, is the file of `media` now. */
export interface Cut {
  readonly sound: string;
  readonly media: string;
  readonly until: number;
}

/** What becomes of something beside sound that goes: it goes too, or it stays, with these fields written anew. */
export type AfterCut = 'goes' | Readonly<Record<string, Json>>;

/**
 * Judges by the moment, not by when it was written down or came here: what stands before the cut moves to what was kept.
 * @param gone ids of the sound that goes
 */
export function afterCut(
  { kind, values }: { readonly kind: string; readonly values: Values },
  gone: ReadonlySet<string>,
  cut: Cut | undefined,
): AfterCut {
  const move = ({ media, at }: Spot) =>
    cut !== undefined && media === cut.sound && at !== undefined && at < cut.until ? cut.media : undefined;
  if (kind === 'interview') return askedAfter(values, move);
  if (kind === 'consent') return consentAfter(values, move);
  if (kind === 'mark') return markAfter(values, gone, move);
  const field = kind === 'media' ? 'sound' : 'media';
  const isBeside =
    kind === 'note' || kind === 'line' || (kind === 'media' && typeof values['sound'] === 'string');
  if (!isBeside) return 'goes';
  const spot = { media: wordsIn(values[field]), at: numberIn(values['at']) };
  if (spot.media === undefined || !gone.has(spot.media)) return {};
  const moved = move(spot);
  return moved === undefined ? 'goes' : { [field]: moved };
}

interface Spot {
  readonly media?: string | undefined;
  readonly at?: number | undefined;
}
type Move = (spot: Spot) => string | undefined;

/** Where it was asked; what was asked later keeps a place that is nowhere, and its answer. */
function askedAfter(values: Values, move: Move): AfterCut {
  const moved = Object.entries(interviewOf(values).asked).flatMap(([question, spot]) => {
    const media = move(spot);
    return media === undefined ? [] : [[askedField(question), { media, at: spot.at ?? 0 }] as const];
  });
  return Object.fromEntries(moved);
}

/** Where it was heard, and where somebody else joined. */
function consentAfter(values: Values, move: Move): AfterCut {
  const heard = move({ media: wordsIn(values['media']), at: numberIn(values['heardAt']) });
  const joined = joining.parse(values['joined']);
  const from = joined && move(joined);
  return {
    ...(heard === undefined ? {} : { media: heard }),
    ...(joined === undefined || from === undefined ? {} : { joined: { ...joined, media: from } }),
  };
}

/** A mark is where somebody moved it to, wherever it was first. */
function markAfter(values: Values, gone: ReadonlySet<string>, move: Move): AfterCut {
  const { media, at, moved } = markOf(values);
  if (media === undefined || !gone.has(media)) {
    const first = wordsIn(values['media']);
    return media !== undefined && first !== undefined && gone.has(first) ? { media } : {};
  }
  const to = move({ media, at });
  if (to === undefined) return 'goes';
  return { media: to, ...(moved === undefined ? {} : { moved: { media: to, at: moved.at } }) };
}

function wordsIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
