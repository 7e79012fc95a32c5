import type { Point } from './distance.ts';

/** Sides of the world by the letters of the app's languages, and which way they count. */
const SIDES: Readonly<Record<string, readonly [axis: 'lat' | 'lon', sign: 1 | -1]>> = {
  N: ['lat', 1],
  S: ['lat', -1],
  E: ['lon', 1],
  W: ['lon', -1],
  O: ['lon', -1],
};

/**
 * Reads a position as people type it or copy it from a map: "27.71, 85.32", "27,71 85,32", "0.18 N 30.08 E", degrees with
 * decimals; undefined where it is none, or off the globe. Latitude comes first where no letter says otherwise.
 */
export function typedPosition(words: string): Point | undefined {
  const bare = words
    .trim()
    .replace(/°/g, '')
    .replace(/([A-Za-z])/g, ' $1 ');
  const parts = bare.split(/[;\s]+|,(?=\s|$)/).filter((part) => part !== '');
  const tokens = parts.length === 1 ? (parts[0] ?? '').split(',') : parts;
  const found = { lat: Number.NaN, lon: Number.NaN };
  const numbers = tokens.flatMap((token, at) => {
    if (!/^[-+−]?\d+(?:[.,]\d+)?$/.test(token)) return [];
    const value = Number(token.replace('−', '-').replace(',', '.'));
    return [{ value, side: SIDES[(tokens[at + 1] ?? '').toUpperCase()] }];
  });
  const letters = tokens.length - numbers.length;
  if (numbers.length !== 2 || letters !== numbers.filter(({ side }) => side).length) return undefined;
  for (const [at, { value, side }] of numbers.entries()) {
    const [axis, sign] = side ?? [at === 0 ? 'lat' : 'lon', 1];
    found[axis] = value * sign;
  }
  const isOnGlobe = Math.abs(found.lat) <= 90 && Math.abs(found.lon) <= 180;
  return isOnGlobe ? found : undefined;
}
