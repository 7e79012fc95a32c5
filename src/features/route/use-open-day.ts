import { useEffect } from 'preact/hooks';
import type { Day } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import { keptPlace } from '../../ui/kept-place.ts';

/**
 * Opens the route at the day that its address names, else at today: what is read and reached next is its first stop.
 * The first day needs nothing of this, the page begins with it; nor does whoever comes back to where they were.
 */
export function useOpenDay(days: readonly Listed<Day>[], date: string): void {
  useEffect(() => {
    if (keptPlace()?.y !== undefined) return;
    // No id has a sign that an address would write otherwise.
    const day = days.find(({ id }) => `#${id}` === location.hash) ?? days.find((each) => each.date === date);
    if (day === undefined || day.id === days[0]?.id) return;
    const title = document.getElementById(day.id);
    // Where it is seen already, the page stays at its beginning.
    if ((title?.getBoundingClientRect().bottom ?? 0) > innerHeight / 2)
      title?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
    // once, when the days have been read
  }, []);
}
