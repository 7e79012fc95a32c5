import { sameJson } from '../domain/json.ts';
import type { Json, Ref, Version } from './types.ts';
import { useQuery } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** The values of a field that nobody has chosen between yet. */
export interface Versions {
  /** Every value of the field, the shown one first; empty where there is nothing to choose. */
  readonly versions: readonly Version[];
  /** Keeps one of them; true once it is on disk. */
  keep(stamp: string): Promise<boolean>;
  /** Settles the field with a value made of several; true once it is on disk. */
  settle(value: Json): Promise<boolean>;
}

/** What several people wrote in one field without having seen each other's, and how a person settles it. */
export function useVersions(ref: Ref & { readonly kind: string }, field: string): Versions {
  const save = useSave();
  const held = useQuery(({ queries }) => queries.versions(ref, field), [ref.scope, ref.id, field]) ?? [];
  const settle = (value: Json) => save((store) => store.choose(ref, field, value));
  return {
    versions: held.some(({ value }) => !sameJson(value, held[0]?.value)) ? held : [],
    settle,
    async keep(stamp) {
      const chosen = held.find((version) => version.stamp === stamp);
      return chosen !== undefined && settle(chosen.value);
    },
  };
}
