import type { SheetLine } from '../../../export/sheet/sheet.ts';
import type { AnswerKind, Choice, Texts, When } from '../../../domain/question.ts';

/** What was not taken as it stands, and where in the file it is. */
const LINE_CODES = [
  'no_type',
  'unknown_type',
  'as_written',
  'kept_anyway',
  'no_label',
  'no_name',
  'twice',
  'no_list',
  'empty_choice',
  'choice_twice',
  'condition',
  'condition_unknown',
  'calculation',
  'constraint',
  'filter',
  'repeat',
  'end_without',
  'not_ended',
  'or_other',
  'reference',
  'note',
  'note_last',
  'column',
  'language',
  'formula',
  'fault',
  'too_long',
  'too_many',
] as const;
export type LineCode = (typeof LINE_CODES)[number];

/** Where it is, and what it is. */
export type Line = SheetLine<LineCode>;

/** A question of a file, before a person has taken it. Conditions name questions by their keys. */
export interface DraftQuestion {
  readonly key: string;
  readonly text: Texts;
  readonly hint: Texts;
  readonly section: Texts;
  readonly core: boolean;
  readonly answer: AnswerKind;
  readonly choices: readonly Choice[];
  readonly many: boolean;
  readonly when: When | undefined;
}

export interface Imported {
  readonly title: string;
  readonly questions: readonly DraftQuestion[];
  /** of the words, by how often they occur */
  readonly languages: readonly string[];
  /** in the order of the file */
  readonly lines: readonly Line[];
}

/** More than anybody asks in a conversation. */
export const MOST_QUESTIONS = 300;
/** Characters of a question or a hint. */
export const LONGEST_WORDS = 2000;
