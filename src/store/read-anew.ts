import { fieldOf } from '../merge/fields.ts';
import type { Queries } from './queries.ts';
import type { Item } from './types.ts';

/**
 * Records with the words of texts that a courier brought and that nobody has read yet on this phone: whoever writes by what a text says
 * must not take it for empty.
 */
export async function readAnew<T extends Item>(queries: Queries, items: readonly T[]): Promise<T[]> {
  return Promise.all(
    items.map(async (item) => {
      const row = await queries.row(item);
      if (row === undefined || row.unread.length === 0) return item;
      const { readText } = await import('../merge/text.ts');
      const read = row.unread.map((field) => [field, readText(fieldOf(row.texts, field) ?? [])] as const);
      return { ...item, values: { ...item.values, ...Object.fromEntries(read) } };
    }),
  );
}
