import type { Values } from './json.ts';
import { link } from './field.ts';
import { type Agreed, type Permission, permitted } from './permission.ts';

const OWN: Agreed = { words: true, sound: true, photo: true, name: null };

/**
 * What everyone on the route may read and hear of something in `commons`. What a person said stands or falls with its
 * permission, and so does the name; one's own note names none.
 */
export function citable(kind: string, values: Values, permission: Permission | undefined): Agreed {
  const isOwn = kind !== 'quote' && link.parse(values['permission']) === undefined;
  return isOwn ? OWN : permitted(permission, 'group');
}
