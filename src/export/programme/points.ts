import type { Listed } from '../../domain/json.ts';
import type { Place, Position } from '../../domain/place.ts';
import { fileDegrees } from './position.ts';
import { type ProgrammeParts, type ProgrammeWords, type StopLine, stopLines } from './stop-line.ts';

/** A place with a position, and what happens there. */
export interface Point {
  readonly place: Listed<Place>;
  readonly lat: number;
  readonly lon: number;
  readonly precisionKm: number | undefined;
  /** "Day 3 · 08:30 · Field visit", in order */
  readonly stops: readonly string[];
  readonly cases: readonly string[];
}

export interface Itinerary {
  /** places in the order of their first stop, those without any last */
  readonly points: readonly Point[];
  /** one after the other; a place where several stops follow each other is once in it */
  readonly way: readonly Point[];
}

/** The places of a programme that somebody has put on the map, and the way between them. */
export function itineraryOf(parts: ProgrammeParts, words: ProgrammeWords): Itinerary {
  const lines = stopLines(parts, words);
  const order = new Set(lines.flatMap(({ place }) => (place ? [place.id] : [])));
  for (const id of [...parts.places.keys()].sort()) order.add(id);
  const points = new Map(
    [...order].flatMap((id): [string, Point][] => {
      const place = parts.places.get(id);
      return place?.position ? [[id, pointOf(place, place.position, lines, words)]] : [];
    }),
  );
  const way = lines.flatMap(({ place }) => points.get(place?.id ?? '') ?? []);
  return {
    points: [...points.values()],
    way: way.filter((point, index) => point !== way[index - 1]),
  };
}

function pointOf(
  place: Listed<Place>,
  position: Position,
  lines: readonly StopLine[],
  words: ProgrammeWords,
): Point {
  const here = lines.filter((line) => line.place?.id === place.id);
  return {
    place,
    ...fileDegrees(position),
    precisionKm: position.precisionKm,
    stops: here.map(({ number, stop, title }) =>
      [number === undefined ? '' : words.day(number), stop.time.from ?? '', title]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    cases: [...new Set(here.map((line) => line.case))].filter((title) => title !== ''),
  };
}
