import type { Values } from './json.ts';
import {
  type Agreed,
  type Permission,
  permissionsIn,
  permitted,
  type PublicUse,
  strictest,
} from './permission.ts';

const OWN: Agreed = { words: true, sound: true, photo: true, view: true, where: true, name: null };

/**
 * What may be read and heard of something in `commons`: by everyone on the route, unless a wider use is meant. What
 * people said stands or falls with the permission of each of them, and so do the names; one's own note names none. A note
 * of somebody's words that has no permission is read where it lies, and goes no further.
 * @param given the permission with an id, where it is here
 */
export function citable(
  { kind, values }: { readonly kind: string; readonly values: Values },
  given: (id: string) => Permission | undefined,
  use: PublicUse = 'group',
): Agreed {
  const all = permissionsIn(values);
  const isWords = kind === 'quote' || (use !== 'group' && values['type'] === 'quote');
  if (!isWords && all.length === 0) return OWN;
  return strictest(all.map((id) => permitted(given(id), use)));
}
