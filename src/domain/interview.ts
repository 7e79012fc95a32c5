import * as z from 'zod/mini';
import { flag, labels, link, ms, words } from './field.ts';
import type { Values } from './json.ts';

/** Where in the sound a guide question was asked. */
export const Asked = z.object({ media: link, at: ms });
export type Asked = z.infer<typeof Asked>;

/** The fields that have a fixed name; `asked.<question id>` come on top. */
export const InterviewFields = z.object({
  title: words,
  /** as they were said; what may leave the team is `allowed(…).name` */
  people: words,
  activity: link,
  case: link,
  started: ms,
  ended: ms,
  language: words,
  author: link,
  starred: flag,
  guide: link,
  labels,
});

export interface Interview extends z.infer<typeof InterviewFields> {
  /** guide question id → where it was asked */
  readonly asked: Readonly<Record<string, Asked>>;
}

const ASKED = 'asked.';

export function interviewOf(values: Values): Interview {
  const asked: Record<string, Asked> = {};
  for (const [field, value] of Object.entries(values)) {
    const read = field.startsWith(ASKED) ? Asked.safeParse(value) : undefined;
    if (read?.success) asked[field.slice(ASKED.length)] = read.data;
  }
  return { ...InterviewFields.parse(values), asked };
}

/** The field that says where a guide question was asked. */
export function askedField(question: string): string {
  return ASKED + question;
}
