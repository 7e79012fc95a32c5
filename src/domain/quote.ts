import * as z from 'zod/mini';
import { labels, link, listOf, ms, words } from './field.ts';
import type { Values } from './json.ts';

/** Words that inspire plans, with the sound clip, as far as the permission goes. */
export const Quote = z.object({
  words,
  /** as agreed, or empty */
  name: words,
  permission: link,
  permissions: listOf(z.string()),
  media: link,
  mark: link,
  interview: link,
  activity: link,
  case: link,
  created: ms,
  author: link,
  labels,
});
export type Quote = z.infer<typeof Quote>;

/** Fields that are missing or faulty are read as empty. */
export function quoteOf(values: Values): Quote {
  return Quote.parse(values);
}
