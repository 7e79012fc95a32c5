import type { Called } from './consent-state.ts';
import { foldedWords } from './search.ts';
import { interviewOf } from './interview.ts';
import type { Values } from './json.ts';
import { noteOf, type NoteType } from './note.ts';

/** What people capture at a stop. */
export const CAPTURED_KINDS = ['interview', 'note'] as const;

const LONGEST = 140;

/** A recording of oneself, which has no one else's name. */
export function isOwnVoice(kind: string, values: Values): boolean {
  return kind === 'interview' && values['self'] === true;
}

/**
 * How an interview is called: what it was about, who spoke as the team wrote it, or the name that was agreed; empty where
 * there is none yet. One's own voice goes by what it was about alone. Where the name was taken back, no name is shown,
 * neither as the team wrote it nor in what it was about.
 */
export function interviewWords(values: Values, agreed: Called): string {
  const { title } = interviewOf(values);
  if (agreed === false) return tellsOf(title, peopleNamed(values)) ? '' : title;
  return title || (isOwnVoice('interview', values) ? '' : peopleIn(values, agreed));
}

/**
 * Who spoke, as the team wrote it, else the name that was agreed; empty where there is none, or it was taken back. On a
 * copy for everyone the agreed name alone counts: what was written into it may be older.
 */
export function peopleIn(values: Values, agreed: Called): string {
  const { people, from } = interviewOf(values);
  return agreed === false ? '' : (from === undefined && people) || (agreed ?? '');
}

function peopleNamed(values: Values): readonly string[] {
  return foldedWords(interviewOf(values).people).filter(({ length }) => length > 2);
}

function tellsOf(title: string, names: readonly string[]): boolean {
  const words = new Set(foldedWords(title));
  return names.some((name) => words.has(name));
}

/**
 * How something captured is called in a list: its own first words; empty where it has none yet.
 * @param agreed the name that who spoke in an interview has agreed to
 */
export function capturedWords(kind: string, values: Values, agreed: Called = null): string {
  if (kind === 'interview') return interviewWords(values, agreed);
  const line = noteOf(values).body.trim().split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line;
}

const HEADING = 40;

/** The first words of a text, as a heading takes them: whole words of its first line; empty where it says nothing. */
export function headingOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= HEADING) return line;
  const cut = line.slice(0, HEADING + 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut.slice(0, HEADING)).trimEnd()} …`;
}

/** Whether its first words are somebody's own, and so are set in serif. */
export function isSpoken(kind: string, values: Values): boolean {
  return kind === 'note' && noteOf(values).type === 'quote';
}

/** What a list says of something captured. */
export interface Captured {
  /** its own first words; empty where it has none yet */
  readonly words: string;
  /** one's own voice */
  readonly self: boolean;
  /** its words are somebody's own */
  readonly spoken: boolean;
  /** of a note */
  readonly type: NoteType | undefined;
}

/** @param agreed the name that who spoke in an interview has agreed to */
export function capturedOf(kind: string, values: Values, agreed: Called): Captured {
  return {
    words: capturedWords(kind, values, agreed),
    self: isOwnVoice(kind, values),
    spoken: isSpoken(kind, values),
    type: kind === 'note' ? noteOf(values).type : undefined,
  };
}
