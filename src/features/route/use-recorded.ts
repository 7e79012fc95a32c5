import { CAPTURED_KINDS } from '../../domain/captured.ts';
import { link } from '../../domain/field.ts';
import { type Position, Position as PositionShape } from '../../domain/place.ts';
import { placeOfStop } from '../../domain/route-map.ts';
import { listable } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { type Programme, programmeFrom } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';

/** A picture that says by itself where it was taken. */
export interface PlacedPicture {
  readonly id: string;
  readonly position: Position;
  /** the interview or note that it belongs to; absent where it belongs to something else */
  readonly owner: Item | undefined;
}

export interface Recorded {
  /** interviews and notes, newest first, by the id of their stop's place, or their case's */
  readonly at: ReadonlyMap<string, readonly Item[]>;
  /** newest first */
  readonly pictures: readonly PlacedPicture[];
}

/** What was recorded where, as far as this person may read it. */
export function useRecorded(): Recorded | undefined {
  return useQuery(async (store) => {
    const programme = programmeFrom(await store.queries.ofKind(['activity', 'place', 'case']));
    const stops = new Map(programme.activities.map((stop) => [stop.id, stop]));
    const captured = await readable(store, await store.queries.ofKind(CAPTURED_KINDS));
    const at = new Map<string, Item[]>();
    for (const item of captured) {
      const place = placeOfItem(item, stops, programme);
      if (place !== undefined) at.set(place, [...(at.get(place) ?? []), item]);
    }
    return { at, pictures: picturesIn(await store.queries.ofKind('media'), captured) };
  });
}

function placeOfItem(
  { values }: Item,
  stops: ReadonlyMap<string, Programme['activities'][number]>,
  programme: Programme,
): string | undefined {
  const stop = stops.get(link.parse(values['activity']) ?? '');
  const held = { place: undefined, case: link.parse(values['case']) };
  return ((stop && placeOfStop(stop, programme)) ?? placeOfStop(held, programme))?.id;
}

/** A copy for others counts where its original isn't here; only copies have to be asked whether they may be read. */
async function readable(store: Pick<RouteStore, 'queries'>, items: readonly Item[]): Promise<Item[]> {
  const own = items.filter(({ scope }) => scope !== 'commons');
  const known = new Set(own.map(({ id }) => id));
  const copies = items.filter(({ scope, values }) => {
    return scope === 'commons' && !known.has(link.parse(values['from']) ?? '');
  });
  return [...own, ...(await listable(store, copies)).map(({ item }) => item)];
}

/** Those of one's own notebook: a copy for others says where it was taken only as its permission lets it. */
function picturesIn(media: readonly Item[], captured: readonly Item[]): PlacedPicture[] {
  const owners = new Map(captured.map((item) => [item.id, item]));
  return media.flatMap(({ id, scope, values }) => {
    const position = PositionShape.safeParse(values['position']);
    if (!position.success || scope === 'commons') return [];
    return [{ id, position: position.data, owner: owners.get(link.parse(values['owner']) ?? '') }];
  });
}
