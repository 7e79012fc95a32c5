import { useMemo } from 'preact/hooks';
import { deviceOf, memberNames } from '../../domain/device.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { createFinder, entriesOf } from './entries.ts';

const KINDS = ['interview', 'note', 'quote', 'mark', 'permission', 'consent', 'device'];

export interface Contents {
  /** how many lines there are in all */
  readonly total: number;
  readonly find: ReturnType<typeof createFinder>;
  /** member → name */
  readonly names: ReadonlyMap<string, string>;
}

/** Everything captured, newest first; undefined until it has been read once. */
export function useEntries(): Contents | undefined {
  const items = useQuery(({ queries }) => queries.ofKind(KINDS));
  return useMemo(() => items && contentsOf(items), [items]);
}

function contentsOf(items: readonly Item[]): Contents {
  const ofKind = (...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind));
  const entries = entriesOf(ofKind('interview', 'note', 'quote'), {
    marks: ofKind('mark'),
    permissions: ofKind('permission'),
    consents: ofKind('consent'),
  });
  return {
    total: entries.length,
    find: createFinder(entries),
    names: memberNames(ofKind('device').map(({ values }) => deviceOf(values))),
  };
}
