import { interviewOf } from './interview.ts';
import type { Values } from './json.ts';
import { noteOf } from './note.ts';

/** What people capture at a stop. */
export const CAPTURED_KINDS = ['interview', 'note'] as const;

const LONGEST = 140;

/** A recording of oneself, which has no one else's name. */
export function isOwnVoice(kind: string, values: Values): boolean {
  return kind === 'interview' && values['self'] === true;
}

/**
 * How an interview is called: what it was about, who spoke as the team wrote it, or the name that was agreed; empty where
 * there is none yet. One's own voice goes by what it was about alone.
 */
export function interviewWords(values: Values, agreed: string | null): string {
  const { title, people } = interviewOf(values);
  return title || (isOwnVoice('interview', values) ? '' : people || (agreed ?? ''));
}

/** How something captured is called in a list: its own first words; empty where it has none yet. */
export function capturedWords(kind: string, values: Values): string {
  if (kind === 'interview') {
    const { title, people } = interviewOf(values);
    return title || people;
  }
  const line = noteOf(values).body.trim().split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line;
}

/** Whether its first words are somebody's own, and so are set in serif. */
export function isSpoken(kind: string, values: Values): boolean {
  return kind === 'note' && noteOf(values).type === 'quote';
}
