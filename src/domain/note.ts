import * as z from 'zod/mini';
import { flag, labels, link, listOf, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** What a note is, in the words of the paper logbook. */
export const NOTE_TYPES = ['observation', 'quote', 'idea', 'question', 'doubt', 'decision'] as const;
export type NoteType = (typeof NOTE_TYPES)[number];

/** What somebody noticed, thought or decided; of an interview, also the moment. */
export const Note = z.object({
  type: oneOf(NOTE_TYPES),
  body: words,
  activity: link,
  case: link,
  interview: link,
  media: link,
  /** ms in that media */
  at: ms,
  created: ms,
  author: link,
  starred: flag,
  /** the note that this is a copy of */
  from: link,
  permission: link,
  permissions: listOf(z.string()),
  labels,
});
export type Note = z.infer<typeof Note>;

/** Fields that are missing or faulty are read as empty. */
export function noteOf(values: Values): Note {
  return Note.parse(values);
}
