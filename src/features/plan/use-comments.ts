import { commentOf } from '../../domain/plan-parts/comment.ts';
import type { Said } from '../../domain/plan-parts/threads.ts';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';

/** A comment with the record that it stands in. */
export type CommentItem = Said & { readonly item: Item };

/** All comments of a plan; undefined until they have been read once. */
export function useComments(plan: string): readonly CommentItem[] | undefined {
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'comment'), [plan]);
  return items && commentsIn(items, plan);
}

/** Those of a plan among what links to it. */
export function commentsIn(items: readonly Item[], plan: string): readonly CommentItem[] {
  return items
    .filter(({ kind, values }) => kind === 'comment' && values['plan'] === plan)
    .map((item) => ({ ...commentOf(item.values), id: item.id, item }));
}

/** What one can do with comments. Each tells what it made or whether it is on disk. */
export interface CommentActs {
  /** Begins a comment, or an answer to one; its id once it is on disk. */
  readonly begin: (card: string, of?: string) => Promise<string | undefined>;
  readonly close: (comment: Item) => Promise<boolean>;
  readonly reopen: (comment: Item) => Promise<boolean>;
}

export function useCommentActs(plan: Item): CommentActs {
  const { newId, now, profile } = useStore();
  const save = useSave();
  const closed = ({ scope, kind, id }: Item, value: { by: string; at: number } | null) =>
    save((store) => store.write({ scope, kind, id, fields: { closed: value } }));
  return {
    async begin(card, of) {
      const id = newId();
      const fields = {
        plan: plan.id,
        card,
        ...(of === undefined ? {} : { of }),
        author: profile.member,
        created: now(),
      };
      const done = await save((store) => store.write({ scope: plan.scope, kind: 'comment', id, fields }));
      return done ? id : undefined;
    },
    close: (comment) => closed(comment, { by: profile.member, at: now() }),
    reopen: (comment) => closed(comment, null),
  };
}
