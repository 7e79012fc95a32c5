import { SCOPES } from '../protocol/names.ts';
import type { Sent } from './offer.ts';
import type { Ref } from './types.ts';

/** The key of a record's row: `<scope>/<id>`. */
export function refToKey({ scope, id }: Ref): string {
  return `${scope}/${id}`;
}

/**
 * The record that a row is of.
 * @throws RangeError where nobody made that key
 */
export function keyToRef(key: string): Ref {
  const at = key.indexOf('/');
  const scope = SCOPES.find((each) => each.length === at && key.startsWith(each));
  if (scope === undefined) throw new RangeError(`no key of a record: ${key}`);
  return { scope, id: key.slice(at + 1) };
}

/** Names one value or piece of a record, in the tray and in sets. */
export function itemKey({ key, field, stamp }: Sent): string {
  return `${key} ${field} ${stamp}`;
}
