import * as z from 'zod/mini';
import { date } from './date.ts';
import { done } from './done.ts';
import { labels, link, ms, words } from './field.ts';
import type { Listed, Values } from './json.ts';

/** What the team promised to the people whom it visited. */
export const PromiseFields = z.object({
  interview: link,
  activity: link,
  case: link,
  words,
  due: date,
  done,
  created: ms,
  author: link,
  labels,
});
/** A promise that people keep; the word alone means something else to the language. */
export type HostPromise = z.infer<typeof PromiseFields>;

/** Fields that are missing or faulty are read as empty. */
export function promiseOf(values: Values): HostPromise {
  return PromiseFields.parse(values);
}

/** What is due first comes first, then what has no day; what is kept comes last. */
export function byDue(a: Listed<HostPromise>, b: Listed<HostPromise>): number {
  const rank = ({ done: kept, due }: HostPromise) => `${kept ? 1 : 0}${due ?? '~'}`;
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
  return (a.created ?? 0) - (b.created ?? 0) || (a.id < b.id ? -1 : 1);
}
