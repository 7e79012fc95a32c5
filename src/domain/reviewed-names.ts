import * as z from 'zod/mini';
import { fieldKey } from './field-key.ts';
import { isAnswerField } from './interview.ts';
import type { Json, Values } from './json.ts';
import { phraseRanges } from './search.ts';

/** What stands for a name that was found in what was said; the same words where it may stay. */
const Reviewed = z.object({ said: z.string().check(z.minLength(1)), as: z.string() });
export type Reviewed = z.infer<typeof Reviewed>;

const NAME = 'name.';

/** The field of an interview that holds what was decided of a name: each name is a cell of its own. */
export function nameField(said: string): string {
  return NAME + fieldKey(said);
}

/** Whether a field holds what was decided of a name. */
export function isNameField(field: string): boolean {
  return field.startsWith(NAME);
}

/** What stands for a person whom nobody names: in [brackets], as archives do (UK Data Service, anonymisation). */
export function bracketed(words: string): string {
  return `[${words.replaceAll(/[[\]]/g, '').trim()}]`;
}

/** What was decided of the names in an interview, the longest first, so that a full name goes before its parts. */
export function reviewOf(values: Values): Reviewed[] {
  return Object.entries(values)
    .flatMap(([field, value]) => {
      const read = isNameField(field) ? Reviewed.safeParse(value) : undefined;
      return read?.success ? [read.data] : [];
    })
    .sort((a, b) => b.said.length - a.said.length || (a.said < b.said ? -1 : 1));
}

/**
 * A text as it may be handed on: each name as it was decided. A single name counts only where it begins with a capital,
 * since Rosa is a colour too. What stays covers the shorter names in it, and what stands there already is not put there again:
 * a text that has been handed on once may be looked at again.
 */
export function withReview(text: string, review: readonly Reviewed[]): string {
  const taken: { start: number; end: number; as: string }[] = [];
  for (const { said, as } of review) {
    const done = phraseRanges(text, as);
    for (const [start, end] of phraseRanges(text, said)) {
      const isName = said.includes(' ') || !/^\p{Ll}/u.test(text.slice(start, start + 2));
      if (!isName || taken.some((other) => start < other.end && other.start < end)) continue;
      const isDone = done.some(([from, to]) => from <= start && end <= to);
      taken.push({ start, end, as: isDone ? text.slice(start, end) : as });
    }
  }
  let result = '';
  let at = 0;
  for (const { start, end, as } of taken.sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + as;
    at = end;
  }
  return result + text.slice(at);
}

/** Fields in which what was said, or is told of it, is read. */
const TOLD: ReadonlySet<string> = new Set(['title', 'words', 'other', 'body', 'copy', 'change']);

/** The values of something that belongs to an interview, with its names as they were decided. */
export function reviewedValues(values: Values, review: readonly Reviewed[]): Values {
  if (review.length === 0) return values;
  const told = Object.entries(values).map(([field, value]): [string, Json] => [
    field,
    TOLD.has(field) || isAnswerField(field) ? reviewedJson(value, review) : value,
  ]);
  return Object.fromEntries(told);
}

/** An answer may be several choices, or words. */
function reviewedJson(value: Json, review: readonly Reviewed[]): Json {
  if (typeof value === 'string') return withReview(value, review);
  return Array.isArray(value) ? value.map((part) => reviewedJson(part, review)) : value;
}
