import * as z from 'zod/mini';
import { link, ms } from './field.ts';

const Done = z.object({ by: link, at: ms });
/** By whom, a member, and when something was done; either may be unknown. */
export type Done = z.infer<typeof Done>;

/** Reads `{by, at}`; `true`, as it was written before, is done by nobody knows whom. Undefined where it isn't done. */
export function doneOf(value: unknown): Done | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  const read = Done.safeParse(value);
  return read.success ? read.data : { by: undefined, at: undefined };
}

/** The same as a field of a kind. */
export const done = z.pipe(z.catch(z.unknown(), undefined), z.transform(doneOf));
