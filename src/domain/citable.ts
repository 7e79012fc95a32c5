import type { Values } from './json.ts';
import { link } from './field.ts';
import { type Agreed, type Permission, permitted, type PublicUse } from './permission.ts';

const OWN: Agreed = { words: true, sound: true, photo: true, name: null };

/**
 * What may be read and heard of something in `commons`: by everyone on the route, unless a wider use is meant. What a
 * person said stands or falls with its permission, and so does the name; one's own note names none.
 */
export function citable(
  kind: string,
  values: Values,
  permission: Permission | undefined,
  use: PublicUse = 'group',
): Agreed {
  const isOwn = kind !== 'quote' && link.parse(values['permission']) === undefined;
  return isOwn ? OWN : permitted(permission, use);
}
