import type { Ref } from './types.ts';

/** The key of a record's row: `<scope>/<id>`. */
export function refToKey({ scope, id }: Ref): string {
  return `${scope}/${id}`;
}
