import * as z from 'zod/mini';
import { Scope, SCOPES } from './names.ts';

/** A number of things, or of those given so far. */
export const Count = z.number().check(z.int(), z.nonnegative());
/** The number up to which everything of a scope has been given, by scope; one that is left out is not pulled. */
export const Cursors = z.partialRecord(Scope, Count);
export type Cursors = z.infer<typeof Cursors>;

/** Only a new epoch leads back: whoever is sent back without one would fetch the same for ever. */
export function furthest(before: Cursors, after: Cursors): Cursors {
  const scopes = SCOPES.filter((scope) => scope in before || scope in after);
  return Object.fromEntries(scopes.map((scope) => [scope, Math.max(before[scope] ?? 0, after[scope] ?? 0)]));
}
