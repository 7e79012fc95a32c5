import * as z from 'zod/mini';
import { link, ms, words } from '../field.ts';
import type { Values } from '../json.ts';

/**
 * A plan as it stood at a moment to which one can return. Beside these fields it has a cell for each part and each piece of its texts
 * (`snapshot.ts`).
 */
export const Version = z.object({
  plan: link,
  name: words,
  /** a member */
  author: link,
  created: ms,
});
export type Version = z.infer<typeof Version>;

/** Fields that are missing or faulty are read as empty. */
export function versionOf(values: Values): Version {
  return Version.parse(values);
}
