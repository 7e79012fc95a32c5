export interface Ranked {
  readonly id: string;
  readonly rank?: string | undefined;
}

/** Order among siblings: by rank as plain strings, those without one last, ties by id. */
export function byRank(a: Ranked, b: Ranked): number {
  const [first, second] = [a.rank || '~', b.rank || '~'];
  if (first === second) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  return first < second ? -1 : 1;
}
