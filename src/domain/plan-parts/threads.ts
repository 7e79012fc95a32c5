import type { Comment } from './comment.ts';

/** A comment with the id of its record. */
export type Said = Comment & { readonly id: string };

/** A comment and what was answered, oldest first. */
export interface Thread<T extends Said = Said> {
  readonly first: T;
  readonly answers: readonly T[];
}

/**
 * The threads of one card, oldest first. What answers something that is not here, or answers in a circle, begins a thread of its own: no
 * comment is left out.
 * @param card a card's field or id; empty for the whole plan
 */
export function threadsOf<T extends Said>(comments: readonly T[], card: string): Thread<T>[] {
  const here = comments.filter((comment) => comment.card === card).sort(oldestFirst);
  const byId = new Map(here.map((comment) => [comment.id, comment]));
  const rootOf = (comment: T): T => {
    const passed = new Set<T>();
    let at = comment;
    while (!passed.has(at)) {
      passed.add(at);
      const next = byId.get(at.of ?? '');
      if (next === undefined) return at;
      at = next;
    }
    // in a circle, which only a strange app makes, whichever is oldest
    return [...passed].sort(oldestFirst)[0] ?? comment;
  };
  const roots = new Map(here.map((comment) => [comment, rootOf(comment)]));
  return here
    .filter((comment) => roots.get(comment) === comment)
    .map((first) => ({
      first,
      answers: here.filter((comment) => comment !== first && roots.get(comment) === first),
    }));
}

/** How many threads of a plan are still open, by card. Nothing is counted of which no word has been written yet. */
export function openThreads(comments: readonly Said[]): ReadonlyMap<string, number> {
  const cards = new Set(comments.map(({ card }) => card));
  const counts = [...cards].map((card) => {
    const open = threadsOf(comments, card).filter((thread) => !isClosed(thread) && hasWords(thread));
    return [card, open.length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

/** A thread is closed until somebody answers after that. */
export function isClosed({ first, answers }: Thread): boolean {
  const { closed } = first;
  return Boolean(closed) && answers.every(({ created = 0 }) => created <= (closed?.at ?? 0));
}

/** Whether somebody has said something in it: in words, or aloud at an assembly. */
export function isSaid({ body, told }: Pick<Comment, 'body' | 'told'>): boolean {
  return body.trim() !== '' || told !== '';
}

function hasWords({ first, answers }: Thread): boolean {
  return [first, ...answers].some(isSaid);
}

function oldestFirst(a: Said, b: Said): number {
  return (a.created ?? 0) - (b.created ?? 0) || (a.id < b.id ? -1 : 1);
}
