import type { Value } from '../../src/merge/cell.ts';
import { fieldOf } from '../../src/merge/fields.ts';
import { nameOf, spotOf } from './knowledge.ts';
import type { Phone } from './phone.ts';
import type { Row } from './row.ts';
import { type Item, spotOfItem } from './shelf.ts';
import type { World } from './world.ts';

/**
 * What a phone holds and the endpoint doesn't, unsent things aside: those the phone itself tells of. What others have erased, or
 * knowingly written over, while the phone was comparing, the endpoint has had.
 */
export async function lackedBy(world: World, phone: Phone): Promise<string[]> {
  const { items } = await world.server.shelf(world.spaces());
  const there = new Set(items.map((item) => `${spotOfItem(item)} ${item.field} ${item.stamp}`));
  const erased = new Set(items.filter(({ field }) => field === '_erased').map(spotOfItem));
  const lacks: string[] = [];
  for (const row of phone.rows()) {
    const spot = spotOf(row.key, phone.member);
    const isOver = row.state !== 'erased' && erased.has(spot);
    if (isOver || (phone.role === 'participant' && row.scope === 'team')) continue;
    const isThere = (field: string, stamp: string) =>
      fieldOf(row.unsent, field)?.includes(stamp) || there.has(`${spot} ${field} ${stamp}`);
    for (const { field, stamp, value } of contentOf(row))
      if (
        !isThere(field, stamp) &&
        !(value && isReplaced(world, items, `${spot} ${field}`, nameOf(field, value)))
      )
        lacks.push(`${row.key} ${field} ${stamp}`);
    for (const hash of world.chunksOf(row))
      if (!(await world.server.holds(hash))) lacks.push(`chunk ${hash.slice(0, 8)} of ${row.key}`);
  }
  return lacks;
}

function contentOf({ cells, texts }: Row): { field: string; stamp: string; value?: Value }[] {
  const values = Object.entries(cells).flatMap(([field, cell]) =>
    cell.map((value) => ({ field, stamp: value[0], value })),
  );
  const pieces = Object.entries(texts).flatMap(([field, all]) => all.map(([stamp]) => ({ field, stamp })));
  return [...values, ...pieces];
}

function isReplaced({ knowledge }: World, items: readonly Item[], cell: string, name: string): boolean {
  return items.some(
    (item) =>
      !item.isPiece &&
      `${spotOfItem(item)} ${item.field}` === cell &&
      knowledge.words
        .get(`${cell} ${nameOf(item.field, [item.stamp, JSON.parse(item.value), item.seen])}`)
        ?.past.has(name),
  );
}
