import type { Naming, Share } from '../domain/consent.ts';
import type { MarkType } from '../domain/mark.ts';
import type { Hole } from '../domain/media.ts';
import type { NoteType } from '../domain/note.ts';
import type { PublicUse } from '../domain/permission.ts';
import type { PlanWords } from './plan/words.ts';

/** Why records stay behind; the README counts them. */
export const LEFT_REASONS = [
  'bin',
  'erased',
  'own',
  'withdrawn',
  'consent',
  'use',
  'unknown',
  'absent',
] as const;
/**
 * `bin`, `erased`; `own`: someone's private notes; `withdrawn`; `consent`: nobody was asked, or it doesn't go so far;
 * `use`: not for these readers, whoever said it; `unknown`: a kind that this version doesn't know; `absent`: media
 * that is not on this phone.
 */
export type LeftReason = (typeof LEFT_REASONS)[number];

/** Every word that an export writes, in the reader's language. */
export interface ExportLabels {
  /** BCP 47 */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** for whom this is */
  readonly purposes: Readonly<Record<PublicUse, string>>;
  /** paragraphs of the README */
  readonly readme: readonly string[];
  /** a paragraph more where sound goes in the file in which it was brought in */
  readonly original: string;
  readonly leftOut: string;
  readonly left: Readonly<Record<LeftReason, string>>;
  readonly contents: string;
  readonly interviews: string;
  readonly interview: string;
  readonly plans: string;
  readonly plan: string;
  /** of the page of a plan */
  readonly paper: PlanWords;
  readonly tables: string;
  readonly people: string;
  /** stands for someone who asked not to be named */
  readonly unnamed: string;
  readonly place: string;
  readonly stop: string;
  readonly case: string;
  readonly date: string;
  readonly language: string;
  /** as people call it; a code that nobody knows stays as it is */
  readonly languageName: (code: string) => string;
  /** from the first day to the last, each `YYYY-MM-DD` */
  readonly days: (first: string, last: string) => string;
  /** what one record of a table is called; empty for a kind that this version doesn't know */
  readonly kindOf: (kind: string) => string;
  readonly consent: string;
  readonly shares: Readonly<Record<Share, string>>;
  readonly namings: Readonly<Record<Naming, string>>;
  readonly sound: string;
  /** in place of sound that may not leave, or is not on this phone */
  readonly noSound: string;
  /** what is missing of a sound, and where in it */
  readonly missing: (holes: readonly Hole[]) => string;
  readonly photos: string;
  /** what was written down of the sound */
  readonly transcript: string;
  readonly marks: string;
  readonly notes: string;
  readonly markTypes: Readonly<Record<MarkType, string>>;
  readonly noteTypes: Readonly<Record<NoteType, string>>;
  /** says that a record of a sample is invented */
  readonly invented: string;
}
