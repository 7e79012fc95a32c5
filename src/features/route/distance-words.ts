import { bearingTo, compassPoint, distanceKm, type Point } from '../../domain/distance.ts';
import type { I18n } from '../../i18n/provider.tsx';

type Words = Pick<I18n, 't'>;

/** "12 km", "3.4 km", "350 m": no more exact than one would say it. */
export function distanceWords({ t }: Words, km: number): string {
  if (km < 1) return t('map.m', { m: km < 0.1 ? Math.round(km * 1000) : Math.round(km * 20) * 50 });
  return t('map.km', { km: km < 10 ? Math.round(km * 10) / 10 : Math.round(km) });
}

/** "12 km north-east", as the crow flies. */
export function awayWords({ t }: Words, from: Point, to: Point): string {
  const distance = distanceWords({ t }, distanceKm(from, to));
  return t('map.away', { distance, direction: t(`map.${compassPoint(bearingTo(from, to))}`) });
}
