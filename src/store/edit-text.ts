import type { RouteStore } from './route-store.ts';
import type { Ref } from './types.ts';

/** What a text is to read instead of what it reads now. */
export interface Edit {
  /** what a courier brought and nobody has read yet on this phone is in it */
  readonly to: (words: string) => string;
  /** what is taken out is to be seen no more: no piece ends before it */
  readonly isMeantToGo?: boolean;
}

/**
 * Writes into a text that nobody has open here, as one more edit: what others write meanwhile merges with it.
 * @throws SaveError
 */
export async function editText(
  store: Pick<RouteStore, 'queries' | 'write'>,
  ref: Ref & { kind: string },
  field: string,
  { to, isMeantToGo = false }: Edit,
): Promise<void> {
  const { openText, joinAll, joinEdit } = await import('../merge/text.ts');
  const pieces = (await store.queries.row(ref))?.texts[field] ?? [];
  const text = openText(pieces);
  const reads = to(text.read());
  text.change(reads);
  const update = text.take();
  text.close();
  if (update === undefined) return;
  const knows = new Set(pieces.map(([stamp]) => stamp));
  const { scope, id, kind } = ref;
  const join = isMeantToGo ? joinAll : joinEdit;
  await store.write({ scope, id, kind, updates: { [field]: { update, reads, knows, join } } });
}
