import type { I18n } from './provider.tsx';

interface Clock {
  readonly date: string;
  readonly time: string;
}

/** The last part of a zone's name, as people say it: "Buenos Aires". */
const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "14:00 in Kampala; 13:00 on this phone", with the day where it is another one; empty where both are the same. */
export function zoneWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  clocks: { readonly zone: string; readonly there: Clock; readonly here: Clock } | undefined,
): string {
  if (clocks === undefined) return '';
  const { zone, there, here } = clocks;
  const own = there.date === here.date ? here.time : `${format.day(here.date)} ${here.time}`;
  return t('today.inZone', { time: there.time, city: cityOf(zone), own });
}
