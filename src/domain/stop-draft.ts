import * as z from 'zod/mini';
import { link, words } from './field.ts';
import type { Values } from './json.ts';

const Line = z.object({ hours: words, title: words, type: words, place: words });
/** A stop in one line, as it is typed. */
export type StopLine = z.infer<typeof Line>;

export const EMPTY_LINE: StopLine = { hours: '', title: '', type: '', place: '' };

/** A stop that is being written into a day and that is not in the programme yet: its writer's own. */
export const StopDraft = z.object({ day: link, line: z.catch(Line, EMPTY_LINE) });

/** What stands in the line; fields that are missing or faulty are read as empty. */
export function stopLineOf(values: Values): StopLine {
  return StopDraft.parse(values).line;
}

/** One a day and writer. */
export function stopDraftId(day: string): string {
  return `${day}.stop`;
}
