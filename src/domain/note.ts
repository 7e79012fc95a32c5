import * as z from 'zod/mini';
import { flag, labels, link, listOf, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

export const NOTE_TYPES = ['observation', 'quote', 'idea', 'question', 'doubt', 'decision'] as const;
export type NoteType = (typeof NOTE_TYPES)[number];

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

export function noteOf(values: Values): Note {
  return Note.parse(values);
}
