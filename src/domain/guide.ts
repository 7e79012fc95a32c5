import * as z from 'zod/mini';
import { flag, labels, listOf, words } from './field.ts';
import type { Interview } from './interview.ts';
import type { Listed, Values } from './json.ts';
import { type Question, QuestionFields, questionOf } from './question.ts';
import { byRank } from './by-rank.ts';

/** A question of an older guide, in as many languages as somebody wrote: `{id, en, es, fr, …}`. */
const InList = z.catchall(z.object({ id: z.string().check(z.minLength(1)) }), z.catch(z.string(), ''));

/** The fields of a guide. Its questions are records of their own, but for guides that nobody has edited since they were a list. */
export const GuideFields = z.object({
  title: words,
  questions: listOf(InList),
  /** its questions are records, even if all of them are gone */
  split: flag,
  labels,
});

/** What may be asked in an interview. */
export interface Guide extends Omit<z.infer<typeof GuideFields>, 'questions'> {
  /** in their order */
  readonly questions: readonly Question[];
}

/** @param records the question records of the guide that are live */
export function guideOf(values: Values, records: readonly Listed<Values>[] = []): Guide {
  const { questions: list, ...fields } = GuideFields.parse(values);
  if (!fields.split && records.length === 0) return { ...fields, questions: list.map(listedQuestion) };
  const inOrder = records.map((record) => ({ record, ...rankOf(record), id: record.id })).sort(byRank);
  return { ...fields, questions: inOrder.map(({ record }) => questionOf(record)) };
}

/**
 * What was asked or answered in an interview beside the questions of its guide: another guide was chosen in mid-talk. A
 * question that none of the others has any more is left without words.
 */
export function questionsBeside(
  { asked, answers }: Pick<Interview, 'asked' | 'answers'>,
  questions: readonly Question[],
  others: readonly Question[],
): Question[] {
  const own = new Set(questions.map(({ id }) => id));
  const named = new Set([...Object.keys(asked), ...Object.keys(answers)]);
  return [...named]
    .filter((id) => !own.has(id))
    .map((id) => others.find((question) => question.id === id) ?? questionOf({ id }));
}

function listedQuestion({ id, ...text }: z.infer<typeof InList>): Question {
  const nothing = { hint: {}, section: {}, prompt: {} };
  return { ...QuestionFields.parse({}), ...nothing, id, record: undefined, text };
}

function rankOf({ rank }: Values): { rank: string | undefined } {
  return { rank: typeof rank === 'string' ? rank : undefined };
}
