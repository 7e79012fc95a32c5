import type { Courier } from '../../src/store/database.ts';
import { isAncestor, type Value } from '../../src/merge/cell.ts';
import { fieldOf } from '../../src/merge/fields.ts';
import { mayRead } from '../../src/protocol/access.ts';
import { nameOf } from './knowledge.ts';
import type { Phone } from './phone.ts';
import { type Item, spotOfItem } from './shelf.ts';
import type { World } from './world.ts';

/**
 * A cursor never passes over anything (docs/protocol.md, section 5): what has a smaller number on the endpoint the phone
 * has seen, or what beat it. A proof would mend it within a day; until then somebody would miss something.
 */
export class Holes {
  private readonly before = new Map<number, string>();
  private readonly moved = new Set<Phone>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** A phone's cursors were committed. */
  committed(phone: Phone, { epoch, cursors }: Courier): void {
    const now = JSON.stringify([epoch, cursors]);
    if (this.before.get(phone.index) === now) return;
    this.before.set(phone.index, now);
    this.moved.add(phone);
    this.world.loop.after(0, () => this.look());
  }

  private async look(): Promise<void> {
    const moved = [...this.moved];
    this.moved.clear();
    if (moved.length === 0) return;
    const { server } = this.world;
    const { items } = await server.shelf(this.world.spaces());
    for (const phone of moved) {
      const { epoch, cursors = {} } = (phone.meta('courier') ?? {}) as Partial<Courier>;
      // Twins see each other's stamps as their own; of a restore that nobody told of a phone learns a day later.
      if (phone.cloned || epoch !== server.epoch || server.untold) continue;
      const missed = items.find(
        (item) => item.seq <= (cursors[item.scope] ?? 0) && isFor(phone, item) && !this.isKnown(phone, item),
      );
      if (missed !== undefined)
        this.world.fault(
          'hole',
          `the cursors of p${phone.index}, ${JSON.stringify(cursors)}, have passed over number ${missed.seq}, ${spotOfItem(missed)} ${missed.field} ${missed.stamp}`,
        );
    }
  }

  private isKnown(phone: Phone, item: Item): boolean {
    const row = phone.row(`${item.scope}/${item.id}`);
    if (row === undefined) return false;
    if (row.state === 'erased' && item.field !== '_erased') return true;
    if (item.isPiece) return (fieldOf(row.texts, item.field) ?? []).some(([stamp]) => stamp === item.stamp);
    const value: Value = [item.stamp, JSON.parse(item.value), item.seen];
    const { knowledge } = this.world;
    if (knowledge.knows(phone.index, `${spotOfItem(item)} ${item.field}`, nameOf(item.field, value)))
      return true;
    // What one of two twins wrote later passes for the other's second thoughts, also where a bundle alone has brought it.
    return knowledge.cloned && (fieldOf(row.cells, item.field) ?? []).some((held) => isAncestor(value, held));
  }
}

const isFor = ({ role, member }: Phone, { scope, owner }: Item) =>
  mayRead(role, scope) && (scope !== 'me' || owner === member);
