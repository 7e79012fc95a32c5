import type { Listed } from '../../domain/json.ts';
import type { Place } from '../../domain/place.ts';
import { placeOfStop } from '../../domain/route-map.ts';
import { todayOf } from '../../domain/today.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useWallClock } from '../../store/use-wall-clock.tsx';

/** Where the route goes next; absent after it, and where nobody has said. */
export function useNextPlace(programme: Programme): Listed<Place> | undefined {
  const clock = useWallClock();
  // Where nobody has said where the very next stop is, the one after it still says which way to go.
  const activities = programme.activities.filter((stop) => placeOfStop(stop, programme) !== undefined);
  const today = todayOf({ days: programme.days, activities, clock });
  if (today.phase !== 'during' && today.phase !== 'before') return undefined;
  const places = today.next.map(({ activity }) => placeOfStop(activity, programme));
  return places.find((place) => place !== undefined);
}
