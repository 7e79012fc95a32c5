import type { Listed } from '../../domain/json.ts';
import type { Place } from '../../domain/place.ts';
import { placeOfStop } from '../../domain/route-map.ts';
import { todayOf } from '../../domain/today.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useRouteTime } from '../../store/use-route-time.tsx';

/** Where the route goes next; absent after it, and where nobody has said. */
export function useNextPlace(programme: Programme): Listed<Place> | undefined {
  const time = useRouteTime();
  // Where nobody has said where the very next stop is, the one after it still says which way to go.
  const activities = programme.activities.filter((stop) => placeOfStop(stop, programme) !== undefined);
  const today = todayOf({ ...programme, activities }, time);
  if (today.phase !== 'during' && today.phase !== 'before') return undefined;
  const places = today.next.map(({ activity }) => placeOfStop(activity, programme));
  return places.find((place) => place !== undefined);
}
