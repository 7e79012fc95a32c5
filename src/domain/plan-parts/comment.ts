import * as z from 'zod/mini';
import { link, ms, words } from '../field.ts';
import type { Values } from '../json.ts';

/** Who closed a comment, and when. */
const Closed = z.nullable(z.object({ by: z.string(), at: z.number() }));

/** What somebody says of a card, or answers. */
export const Comment = z.object({
  plan: link,
  /** the field of one of the ten cards or the id of a card of the route's own; empty of the whole plan */
  card: words,
  /** the comment that is answered */
  of: link,
  body: words,
  /** a member */
  author: link,
  created: ms,
  /** the `card` of sounds of the plan that tell it, too; of what an assembly says */
  told: words,
  /** null or absent while it is open */
  closed: z.catch(z.optional(Closed), undefined),
});
export type Comment = z.infer<typeof Comment>;

/** Fields that are missing or faulty are read as empty. */
export function commentOf(values: Values): Comment {
  return Comment.parse(values);
}
