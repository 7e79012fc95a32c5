import type { LatLon, Size } from './project.ts';

/** A place of the route, as the map shows it. */
export interface MapPlace {
  readonly id: string;
  readonly at: LatLon;
  /** how far off it may be */
  readonly precisionKm?: number | undefined;
  readonly name: string;
  /** numbers of the days on which the route is there, in short; empty where it never is */
  readonly days: string;
  readonly cases: readonly { readonly title: string; readonly weave: number }[];
  /** how much was recorded there */
  readonly count: number;
  /** what comes next */
  readonly next?: boolean | undefined;
}

/** What of a place finds room, in pixels from the corner of the frame. */
export interface LaidPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  /** how wide the tab with its days is; absent where others leave no room, then it is a dot */
  readonly tab: number | undefined;
  readonly label: Label | undefined;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** the case's name below, cut where it is long; empty where there is none */
  readonly second: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly toPixel: (at: LatLon) => readonly [x: number, y: number];
  readonly size: Size;
  /** what is seen of the frame */
  readonly seen: Box;
  /** spots along the way: names rather stand beside it */
  readonly way: readonly (readonly [x: number, y: number])[];
  /** a rem in pixels: letters grow with what the phone asks for */
  readonly rem: number;
}

/** Widths of letters differ; these are those of a rather wide one, in parts of its height. */
const LETTER = 0.62;
const META = 0.9375;
const LONGEST = 24;

/** Gives each place a spot and as many words as find room: what comes next first, then in the route's order. */
export function layOut(places: readonly MapPlace[], room: Room): LaidPlace[] {
  const { size, rem } = room;
  const taken: Box[] = [];
  const inSight = places
    .map((place) => ({ place, spot: room.toPixel(place.at) }))
    .filter(({ spot: [x, y] }) => x > -60 && y > -60 && x < size.width + 60 && y < size.height + 60)
    .sort((a, b) => Number(b.place.next ?? false) - Number(a.place.next ?? false));
  // All tabs before any name: where one is counts for more than how it is called.
  const tabs = inSight.map(({ place, spot: [x, y] }) => {
    const width = place.days === '' ? rem : wide(place.days, rem) + rem * 0.9;
    const box = around(x, y, width, rem * 1.6);
    const isFree = !taken.some((other) => meet(other, box));
    taken.push(isFree ? box : around(x, y, rem * 0.8, rem * 0.8));
    if (isFree && place.count > 0) taken.push(around(x + width / 2, y - rem * 0.8, rem * 1.5, rem * 1.2));
    return { place, x, y, tab: isFree ? width : undefined };
  });
  return tabs.map((tab) => {
    const label = tab.tab === undefined ? undefined : labelOf({ ...tab, tab: tab.tab }, taken, room);
    return { ...tab, label };
  });
}

/** How wide words are, about. */
export function wide(words: string, rem: number): number {
  return words.length * LETTER * META * rem;
}

export function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** On the side that has room: after it, before it, below, above; with its case, or else without. */
function labelOf(
  { place, x, y, tab }: { place: MapPlace; x: number; y: number; tab: number },
  taken: Box[],
  { rem, seen, way }: Room,
): Label | undefined {
  const line = rem * 1.2;
  const titles = place.cases.map(({ title }) => title);
  const full = titles.filter((title) => title !== place.name).join(' · ');
  const cut = full.length > LONGEST ? `${full.slice(0, LONGEST).trimEnd()}…` : full;
  const isSeen = meet(seen, around(x, y, 1, 1));
  const onWay = way.map(([wayX, wayY]) => around(wayX, wayY, 6, 6));
  const seconds = cut === '' ? [''] : [cut, ''];
  const tries = seconds.flatMap((second) => [onWay, []].map((beside) => ({ second, beside })));
  for (const { second, beside } of tries) {
    const width = Math.max(wide(place.name, rem), wide(second, rem) + (second ? 2.6 * rem : 0));
    const height = second ? line * 2 : line;
    const sides = [
      { anchor: 'start', x: x + tab / 2 + 6, top: y - line / 2, left: x + tab / 2 + 6 },
      { anchor: 'end', x: x - tab / 2 - 6, top: y - line / 2, left: x - tab / 2 - 6 - width },
      { anchor: 'middle', x, top: y + rem * 0.9, left: x - width / 2 },
      { anchor: 'middle', x, top: y - rem * 0.9 - height, left: x - width / 2 },
    ] as const;
    for (const { anchor, x: at, top, left } of sides) {
      const box = { left, top, right: left + width, bottom: top + height };
      const isCut = isSeen && (left < seen.left || box.right > seen.right);
      if (isCut || taken.some((other) => meet(other, box)) || beside.some((spot) => meet(spot, box)))
        continue;
      taken.push(box);
      return { anchor, x: at, y: top + line * 0.78, second };
    }
  }
  return undefined;
}
