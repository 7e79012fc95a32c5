import { type AssemblySays, assemblySays, isAssembling } from '../../../domain/plan-parts/assembly.ts';
import { moveOf } from '../../../domain/plan-parts/move.ts';
import type { Item, Json } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';

/** An assembly that is under way: a move that says to no state yet. */
export interface Assembly {
  readonly item: Item;
  readonly says: (card: string) => AssemblySays | undefined;
  readonly write: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
}

/** The one of this phone's own, else the latest; wrapped, because "not read yet" and "there is none" are two things. */
export function useAssembly({
  id,
  scope,
}: Pick<Item, 'id' | 'scope'>): { readonly assembly: Assembly | undefined } | undefined {
  const { profile } = useStore();
  const save = useSave();
  const moves = useQuery(({ queries }) => queries.linkedTo(id, 'move'), [id]);
  if (moves === undefined) return undefined;
  const open = moves
    .map((item) => ({ ...moveOf(item.values), item }))
    .filter((move) => move.item.scope === scope && isAssembling(move))
    .sort((one, other) => (other.begun ?? 0) - (one.begun ?? 0));
  const item = (open.find(({ by }) => by === profile.member) ?? open[0])?.item;
  if (item === undefined) return { assembly: undefined };
  return {
    assembly: {
      item,
      says: (card) => assemblySays(item.values, card),
      write: (fields) => save((store) => store.write({ scope, kind: 'move', id: item.id, fields })),
    },
  };
}

/** Begins one; true once it is on disk. */
export function useBeginAssembly({ id, scope }: Pick<Item, 'id' | 'scope'>): () => Promise<boolean> {
  const { newId, now, profile } = useStore();
  const save = useSave();
  return () => {
    const begun = Math.round(now());
    const fields = { plan: id, by: profile.member, begun, on: localClock(begun).date };
    return save((store) => store.write({ scope, kind: 'move', id: newId(), fields }));
  };
}
