import { canonicalJson as spelt } from '../../src/merge/canonical.ts';
import type { Value } from '../../src/merge/cell.ts';
import { fieldOf } from '../../src/merge/fields.ts';
import type { Piece } from '../../src/merge/record.ts';
import { nameOf, spotOf } from './knowledge.ts';
import type { Phone } from './phone.ts';
import { type Item, spotOfItem } from './shelf.ts';
import type { World } from './world.ts';

/**
 * What a phone holds and the endpoint doesn't, unsent things aside: those the phone itself tells of. What others have erased, or
 * knowingly written over, while the phone was comparing, the endpoint has had. Something else under the same stamp is not it.
 */
export async function lackedBy(world: World, phone: Phone): Promise<string[]> {
  const { items } = await world.server.shelf(world.spaces());
  const there = new Set(
    items.map((item) => `${spotOfItem(item)} ${item.field} ${item.stamp} ${spelt(JSON.parse(item.value))}`),
  );
  const erased = new Set(items.filter(({ field }) => field === '_erased').map(spotOfItem));
  const lacks: string[] = [];
  for (const row of phone.rows()) {
    const spot = spotOf(row.key, phone.member);
    const isOver = row.state !== 'erased' && erased.has(spot);
    if (isOver || (phone.role === 'participant' && row.scope === 'team')) continue;
    const isThere = (field: string, [stamp, value]: Value | Piece) =>
      fieldOf(row.unsent, field)?.includes(stamp) || there.has(`${spot} ${field} ${stamp} ${spelt(value)}`);
    for (const [field, cell] of Object.entries(row.cells))
      for (const value of cell)
        if (!isThere(field, value) && !isReplaced(world, items, `${spot} ${field}`, nameOf(field, value)))
          lacks.push(`${row.key} ${field} ${value[0]}`);
    for (const [field, pieces] of Object.entries(row.texts))
      for (const piece of pieces) if (!isThere(field, piece)) lacks.push(`${row.key} ${field} ${piece[0]}`);
    for (const hash of world.chunksOf(row))
      if (!(await world.server.holds(hash))) lacks.push(`chunk ${hash.slice(0, 8)} of ${row.key}`);
  }
  return lacks;
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
