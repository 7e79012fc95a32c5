import type { Sent } from './offer.ts';
import type { Ref } from './types.ts';

/** The key of a record's row: `<scope>/<id>`. */
export function refToKey({ scope, id }: Ref): string {
  return `${scope}/${id}`;
}

/** Names one value or piece of a record, in the tray and in sets. */
export function itemKey({ key, field, stamp }: Sent): string {
  return `${key} ${field} ${stamp}`;
}
