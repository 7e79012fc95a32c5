import { fieldOf } from '../merge/fields.ts';
import type { Queries } from './queries.ts';
import type { Item } from './types.ts';

/**
 * Records with the words of texts that a courier brought and that nobody has read yet on this phone: whoever writes, or hands out, what
 * a text says must not take it for empty.
 */
export async function readAnew(queries: Queries, items: readonly Item[]): Promise<Item[]> {
  const unread = await queries.unread();
  if (!items.some(({ key }) => unread.has(key))) return [...items];
  const { readText } = await import('../merge/text.ts');
  return Promise.all(
    items.map(async (item) => {
      const row = unread.has(item.key) ? await queries.row(item) : undefined;
      if (row === undefined) return item;
      const read = row.unread.map((field) => [field, readText(fieldOf(row.texts, field) ?? [])] as const);
      return { ...item, values: { ...item.values, ...Object.fromEntries(read) } };
    }),
  );
}
