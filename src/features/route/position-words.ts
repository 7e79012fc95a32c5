import { Position } from '../../domain/place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json } from '../../store/types.ts';
import { distanceWords } from './distance-words.ts';

/** A position as any map takes it, with how far off it may be; empty where there is none. */
export function usePositionWords(): (position: Json | Position) => string {
  const { t } = useI18n();
  return (position) => {
    const read = Position.safeParse(position);
    if (!read.success) return t('map.takeAway');
    const { lat, lon, precisionKm } = read.data;
    const words = t('route.position', { lat: degrees(lat), lon: degrees(lon) });
    return precisionKm
      ? `${words} · ${t('map.within', { distance: distanceWords({ t }, precisionKm) })}`
      : words;
  };
}

/** To 10 m: more is never known of a place. */
export function degrees(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
