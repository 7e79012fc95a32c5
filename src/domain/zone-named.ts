import { fold } from './search.ts';

/** All zones that this browser lists, by their IANA names; none where it can't say so. */
export function allZones(): readonly string[] {
  return 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
}

/**
 * The zone that somebody means: its name, or the city that ends it, whatever the capitals and accents; undefined where none or
 * several fit.
 * @param zones those that can be meant by their city
 */
export function zoneNamed(words: string, zones: readonly string[]): string | undefined {
  const wanted = plain(words);
  if (wanted === '') return undefined;
  const whole = zones.find((zone) => plain(zone) === wanted);
  if (whole !== undefined) return whole;
  const cities = zones.filter((zone) => plain(zone.split('/').at(-1) ?? '') === wanted);
  if (cities.length === 1) return cities[0];
  // Names that a browser knows and doesn’t list, such as UTC or Asia/Kathmandu beside Asia/Katmandu.
  const name = words.trim();
  return (name.includes('/') || name === 'UTC') && isZone(name) ? name : undefined;
}

/**
 * What is likely: a zone of the country, where the route names one and the browser knows it, else the phone’s.
 * @param own IANA, the phone's
 */
export function zoneGuess(country: string | undefined, own: string): string {
  const zones = country && /^[A-Za-z]{2}$/.test(country) ? zonesOf(country.toUpperCase()) : [];
  return zones.includes(own) ? own : (zones[0] ?? own);
}

interface WithZones {
  readonly getTimeZones?: () => string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  const locale: Intl.Locale & WithZones = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // A name that this browser has never heard of.
    return false;
  }
}

function plain(words: string): string {
  return fold(words)
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}
