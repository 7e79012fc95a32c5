/** What the road of a plan is made of, in words that are ready to be drawn. */
export interface RoadParts {
  readonly title: string;
  /** beneath the title: who makes it, how long it runs */
  readonly under: string;
  readonly names: {
    readonly today: string;
    readonly vision: string;
    readonly helps: string;
    readonly obstacles: string;
    readonly voices: string;
  };
  readonly today: string;
  readonly vision: string;
  /** in their order, from today on */
  readonly steps: readonly Milestone[];
  readonly helps: readonly Said[];
  readonly obstacles: readonly Said[];
  readonly voices: readonly Face[];
  /** of a road that came from another sheet: how many steps lie before it, and whether all of them are done */
  readonly before?: { readonly steps: number; readonly walked: boolean };
  /** whether it goes on on a further sheet */
  readonly goesOn?: boolean;
}

/** A step of the plan, as it stands at the road. */
export interface Milestone {
  readonly id: string;
  readonly what: string;
  /** when, who, and whether it is done, in words */
  readonly meta: string;
  readonly done: boolean;
}

/** What helps, or what stands in the way. */
export interface Said {
  readonly id: string;
  readonly what: string;
}

/** Who inspired the plan, as far as they agreed. */
export interface Face {
  readonly id: string;
  /** two letters, or none where nobody is named */
  readonly initials: string;
  /** a picture of them, small and square, as a `data:` address; what has none shows its letters */
  readonly picture?: string | undefined;
  /** whether one can hear them where this is shown */
  readonly hears?: boolean;
  readonly name: string;
  readonly words: string;
  /** the order of the woven edge, 0 to 7 */
  readonly order: number;
}

/** What a part of the road is: its two ends, or what stands between and beside them. */
export type PartKind = 'today' | 'step' | 'vision' | 'help' | 'obstacle' | 'voice';

/** Where something lies, in units of a sixteenth of a rem. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In which letters words are drawn. */
export type Hand = 'strong' | 'plain' | 'quote';

/** How wide words are, in the units of the drawing. */
export type Measure = (words: string, size: number, hand: Hand) => number;

/** One line of words; `y` is what they stand on, `x` where they begin, or their middle. */
export interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly hand: Hand;
  readonly faint: boolean;
  readonly middle: boolean;
}

/** A point of the drawing, in its units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A part of the road: what can be touched, what it says, and where its stone, face or sign is. */
export interface Placed extends Box {
  readonly kind: PartKind;
  /** of the record; empty for both ends */
  readonly id: string;
  readonly lines: readonly Line[];
  readonly mark: Spot;
}

/** A piece of the road from one spot to another, bent by two others. */
export interface Curve {
  readonly from: Spot;
  readonly one: Spot;
  readonly two: Spot;
  readonly to: Spot;
}

/** The road, ready to be drawn; its parts are in the order in which one reads them. */
export interface Road {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Placed[];
  /** the title, and what stands above a group of parts */
  readonly heads: readonly Line[];
  /** from today to the vision */
  readonly way: readonly Curve[];
  /** how much of the way has been walked, in pieces */
  readonly walked: number;
}

/** How large a stone, a face and a sign are, how wide the road is, and how high the sun stands. */
export const STONE = 15;
export const FACE = 24;
export const SIGN = 11;
export const ROAD = 22;
export const SUN = 64;
export const BAND = 14;
