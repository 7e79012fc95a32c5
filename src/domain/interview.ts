import * as z from 'zod/mini';
import { done } from './done.ts';
import { flag, labels, link, ms, words } from './field.ts';
import type { Json, Values } from './json.ts';
import { type Mark, markStart } from './mark.ts';

/** Where in the sound a guide question was asked. */
export const Asked = z.object({ media: link, at: ms });
export type Asked = z.infer<typeof Asked>;

/** The fields that have a fixed name; `asked.<question id>`, `answer.<question id>`, `tag.<tag>` and `name.<name>` come on top. */
export const InterviewFields = z.object({
  title: words,
  /** as one line of an older interview; now each is a `speaker`. What may leave the team is `allowed(…).name` */
  people: words,
  activity: link,
  case: link,
  started: ms,
  ended: ms,
  /** that was spoken, ISO 639 */
  language: words,
  /** who put it into other words; empty where nobody did */
  interpreter: words,
  author: link,
  starred: flag,
  guide: link,
  /** what was written down was read back to who spoke */
  readBack: done,
  /** who spoke has a copy */
  copyGiven: done,
  /** on a copy for everyone on the route: the interview that it is a copy of */
  from: link,
  permission: link,
  labels,
});

/** A talk with one person or several, under one consent each. */
export interface Interview extends z.infer<typeof InterviewFields> {
  /** guide question id → where it was asked */
  readonly asked: Readonly<Record<string, Asked>>;
  /** guide question id → what was written, counted or chosen */
  readonly answers: Readonly<Record<string, Json>>;
}

const ASKED = 'asked.';
const ANSWER = 'answer.';

/** Fields that are missing or faulty are read as empty; what was asked counts only where it names its place. */
export function interviewOf(values: Values): Interview {
  const asked: Record<string, Asked> = {};
  const answers: Record<string, Json> = {};
  for (const [field, value] of Object.entries(values)) {
    const read = field.startsWith(ASKED) ? Asked.safeParse(value) : undefined;
    if (read?.success) asked[field.slice(ASKED.length)] = read.data;
    if (field.startsWith(ANSWER) && value !== null && value !== '')
      answers[field.slice(ANSWER.length)] = value;
  }
  return { ...InterviewFields.parse(values), asked, answers };
}

/** The field that says where a guide question was asked. */
export function askedField(question: string): string {
  return ASKED + question;
}

/** The field that holds what was written, counted or chosen as the answer. */
export function answerField(question: string): string {
  return ANSWER + question;
}

/** Whether an interpreter speaks after the person, so that what one heard was said a while before. */
function isInterpreted({ interpreter }: Pick<Interview, 'interpreter'>): boolean {
  return interpreter.trim() !== '';
}

/** Where playing a mark of this interview starts, ms in the mark's media. */
export function markStartIn(interview: Pick<Interview, 'interpreter'>, mark: Pick<Mark, 'at'>): number {
  return markStart(mark, isInterpreted(interview));
}

/** Whether a field holds an answer: the rest of its name is the id of the question. */
export function isAnswerField(field: string): boolean {
  return field.startsWith(ANSWER);
}
