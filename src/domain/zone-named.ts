import { fold } from './search.ts';

/** What cities are called today that Chrome lists under older names alone: nobody in Nepal writes Katmandu. */
const TODAY = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/Cordoba',
  'America/Argentina/Jujuy',
  'America/Argentina/Mendoza',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Pohnpei',
];

/** All zones that this browser knows, by their IANA names, older ones too. @param listed those that it names itself */
export function allZones(
  listed: readonly string[] = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [],
): readonly string[] {
  const known = TODAY.filter((zone) => !listed.includes(zone) && isZone(zone));
  return [...listed, ...known].sort();
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
  // America/Cordoba and America/Argentina/Cordoba are one zone under two names.
  if (new Set(cities.map((zone) => clockOf(zone) ?? zone)).size === 1) return cities[0];
  // Names that a browser knows and doesn’t list, such as UTC.
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
  return clockOf(name) !== undefined;
}

/** What a browser takes a name for, two names of one zone give the same; undefined for a name that it has never heard of. */
function clockOf(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function plain(words: string): string {
  return fold(words)
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}
