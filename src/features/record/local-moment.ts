/** `YYYY-MM-DD` of an instant, where this phone is. */
export function localDate(instant: number): string {
  return shifted(instant).slice(0, 10);
}

/** `HH:MM` of an instant, where this phone is. */
export function localTime(instant: number): string {
  return shifted(instant).slice(11, 16);
}

/** The instant of a day and a time where this phone is, ms; undefined where they are none, or the year is half typed. */
export function momentOf(date: string, time: string): number | undefined {
  const instant = new Date(`${date}T${time}`).getTime();
  if (!Number.isFinite(instant) || date < '1900') return undefined;
  // Chromium takes 30 February for 2 March.
  return localDate(instant) === date ? instant : undefined;
}

function shifted(instant: number): string {
  return new Date(instant - new Date(instant).getTimezoneOffset() * 60_000).toISOString();
}
