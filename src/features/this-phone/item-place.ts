import { ownerOf } from '../../domain/owner.ts';
import { refToKey } from '../../store/key.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';

/** Where a person finds an item: its own page, or that of what it is a part of; nothing where it has none. */
export function placeOf(item: Item, owner: Item | undefined): string | undefined {
  return ownPlace(item) ?? (owner && ownPlace(owner));
}

/** Parts lie beside what they are parts of; one's own and the team's may belong to what everyone reads. */
const ELSEWHERE = ['commons', 'programme'] as const;

/** What an item is a part of, where that is here. */
export async function ownerItem(item: Item, queries: RouteStore['queries']): Promise<Item | undefined> {
  const id = ownerOf(item);
  if (id === undefined) return undefined;
  const keys = [item.scope, ...ELSEWHERE].map((scope) => refToKey({ scope, id }));
  const [first] = await queries.atKeys(keys);
  return first;
}

const ON_ROUTE: ReadonlySet<string> = new Set(['route', 'day', 'place', 'case']);

function ownPlace({ kind, scope, id }: Item): string | undefined {
  if (kind === 'interview' || kind === 'note') return `/${kind}/${scope}/${encodeURIComponent(id)}`;
  if (kind === 'plan') return `/plan/${encodeURIComponent(id)}`;
  if (kind === 'guide') return `/guide/${encodeURIComponent(id)}`;
  if (kind === 'activity') return `/stop/${encodeURIComponent(id)}`;
  return ON_ROUTE.has(kind) ? '/route' : undefined;
}
