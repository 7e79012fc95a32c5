/** A place that takes longer to find than this is left out, ms. */
const PATIENCE = 10_000;

/** Degrees, WGS 84. */
export interface Located {
  readonly lat: number;
  readonly lon: number;
  readonly precisionKm: number;
}

/** Where this phone is; undefined where it isn't told. Asked only where a person has agreed. */
export function locate(geolocation: Geolocation | undefined): Promise<Located | undefined> {
  if (!geolocation) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ lat: latitude, lon: longitude, precisionKm: Math.round(accuracy) / 1000 }),
      () => resolve(undefined),
      { enableHighAccuracy: true, maximumAge: 60_000, timeout: PATIENCE },
    );
  });
}
