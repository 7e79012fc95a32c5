import { ownerOf } from '../../domain/owner.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';

/** Where a person finds an item: its own page, or that of what it belongs to; nothing where it has none. */
export async function placeOf(item: Item, queries: RouteStore['queries']): Promise<string | undefined> {
  const own = ownPlace(item);
  if (own !== undefined) return own;
  const owner = ownerOf(item);
  if (owner === undefined) return undefined;
  const found =
    (await queries.getKey(`${item.scope}/${owner}`)) ?? (await queries.getKey(`commons/${owner}`));
  return found && ownPlace(found);
}

const ON_ROUTE: ReadonlySet<string> = new Set(['route', 'day', 'place', 'case']);

function ownPlace({ kind, scope, id }: Item): string | undefined {
  if (kind === 'interview' || kind === 'note') return `/${kind}/${scope}/${encodeURIComponent(id)}`;
  if (kind === 'plan') return `/plan/${encodeURIComponent(id)}`;
  if (kind === 'guide') return `/guide/${encodeURIComponent(id)}`;
  if (kind === 'activity') return `/stop/${encodeURIComponent(id)}`;
  return ON_ROUTE.has(kind) ? '/route' : undefined;
}
