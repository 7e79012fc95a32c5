import * as z from 'zod/mini';
import { labels, link, listOf, words } from './field.ts';
import type { Values } from './json.ts';
import { membersOf } from './members.ts';

/** What a host shows: an experience that solved a problem of the place. */
export const Case = z.object({
  title: words,
  host: words,
  place: link,
  /** which question of the route it answers */
  axis: words,
  /** since when, or from when to when */
  period: words,
  before: words,
  now: words,
  /** keys of its success */
  keys: words,
  /** persons of the programme, by id; each is a cell, `champion.<id>` */
  champions: listOf(z.string()),
  /** its band of colours, 0 to 7 */
  weave: z.catch(z.number().check(z.int(), z.gte(0), z.lte(7)), 0),
  rank: words,
  labels,
});
export type Case = z.infer<typeof Case>;

/** Fields that are missing or faulty are read as empty, a faulty colour as the first. */
export function caseOf(values: Values): Case {
  const held = Case.parse(values);
  return { ...held, champions: membersOf('champion.', values, held.champions) };
}
