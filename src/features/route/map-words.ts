import { daysInShort, type PlacedVisit, type VisitedPlace } from '../../domain/route-map.ts';
import type { I18n } from '../../i18n/provider.tsx';
import type { MapPlace } from '../../ui/map/lay-out.ts';
import { awayWords, distanceWords } from './distance-words.ts';

type Words = Pick<I18n, 't'>;

/** A place as the drawing takes it. */
export function mapPlaceOf(
  { t }: Words,
  { place, position, days, cases }: PlacedVisit,
  more: { count: number; next: boolean },
): MapPlace {
  const { lat, lon, precisionKm } = position;
  return {
    id: place.id,
    at: { lat, lon },
    precisionKm,
    // As maps do: what stands behind a comma says in which district it is.
    name: place.name.split(',')[0] || t('map.newName'),
    days: daysInShort(days),
    cases: cases.map(({ title, weave }) => ({ title, weave })),
    ...more,
  };
}

/** "Days 1–3": the days on which the route is at a place. */
export function daysWords({ t }: Words, days: readonly number[]): string {
  if (days.length === 0) return t('map.onNoDay');
  const short = daysInShort(days).replaceAll('·', ', ');
  return t(days.length === 1 ? 'map.onDay' : 'map.onDays', { days: short });
}

/** All that the drawing says of a place, each in a few words. */
export function placeWords(
  { t }: Words,
  { place: { position }, days, cases }: VisitedPlace,
  { count, before, exact }: { count: number; before?: PlacedVisit | undefined; exact?: string | undefined },
): string[] {
  const km = position?.precisionKm;
  const words = [
    daysWords({ t }, days),
    exact ?? '',
    ...cases.map(({ title }) => title),
    km && !exact ? t('map.within', { distance: distanceWords({ t }, km) }) : '',
    count > 0 ? t('map.recorded', { count }) : '',
    position && before
      ? t('map.fromBefore', {
          away: awayWords({ t }, before.position, position),
          place: before.place.name || t('map.newName'),
        })
      : '',
  ];
  return words.filter((word) => word !== '');
}
