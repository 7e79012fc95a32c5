import type { ActivityType } from '../../activity.ts';
import type { Label } from '../../field.ts';
import type { Phrase, Said } from '../phrase.ts';

/** A Learning Route that took place, as far as public sources tell of it. */
export interface KnownRoute {
  readonly id: string;
  readonly name: Phrase;
  /** the languages in which the name is the route's own; in the others it is translated */
  readonly named: readonly (keyof Phrase)[];
  /** days, `YYYY-MM-DD` */
  readonly start: string;
  readonly end: string;
  /** ISO 3166 */
  readonly countries: readonly string[];
  /** IANA, of every stop that names no other; the country's, not from the sources */
  readonly zone: string;
  /** ISO 639; absent where no source says */
  readonly languages?: readonly string[];
  /** `approximate` where they are inferred */
  readonly languagesAre?: Label;
  readonly organiser: Said;
  readonly sponsors?: string;
  /** who took part, and on what; a public fact unless `aboutIs` says else */
  readonly about: Phrase;
  readonly aboutIs?: Label;
  /** in their order */
  readonly stops: readonly KnownStop[];
  readonly sources: readonly string[];
}

/** A place that it went to; a case where somebody hosted it there or it is counted as one. */
export interface KnownStop {
  readonly place: Said;
  /** degrees and the likely error, never from the sources; absent where nobody knows */
  readonly at?: readonly [lat: number, lon: number, precisionKm: number];
  readonly zone?: string;
  /** it is a case of the route: what it is called, the place where it has no name */
  readonly case?: true | Phrase;
  readonly host?: Said;
  readonly question?: Phrase;
  readonly about?: Phrase;
  readonly aboutIs?: Label;
  /** the days of the route, from 1, that a source gives; else the stops are spread over its days */
  readonly days?: readonly number[];
  /** what was done there; one visit where no source says */
  readonly acts?: readonly KnownAct[];
}

/** What was done in a case, and what stands behind it. */
export interface KnownAct {
  readonly type: ActivityType;
  /** what stands behind the type */
  readonly typeIs: Label;
  readonly title?: Said;
}
