import type { Located } from './locate.ts';

/** Why no position comes: nobody let the app ask, or the phone doesn't know it. */
export type NoPosition = 'refused' | 'unknown';

/**
 * Where this phone is from now on, until the answer is called. Nothing of it is kept.
 * @param geolocation absent where the browser has none
 */
export function follow(
  geolocation: Geolocation | undefined,
  found: (at: Located) => void,
  failed: (why: NoPosition) => void,
): () => void {
  if (!geolocation) {
    failed('unknown');
    return () => {};
  }
  const watch = geolocation.watchPosition(
    ({ coords: { latitude, longitude, accuracy } }) =>
      found({ lat: latitude, lon: longitude, precisionKm: Math.round(accuracy) / 1000 }),
    ({ code }) => failed(code === 1 ? 'refused' : 'unknown'),
    { enableHighAccuracy: true, maximumAge: 30_000 },
  );
  return () => geolocation.clearWatch(watch);
}
