/** A time of day in one of the forms that people write it: 7:05, 07.05, 7h05, 7 h, 7 am, 7:30 p. m., 0730, noon. `HH:MM`. */
export function readTime(words: string): string | undefined {
  const text = plain(words);
  const named = NAMED.get(text);
  if (named) return named;
  const serial = /^(\d*)\.\d+$/.exec(text);
  // A spreadsheet’s own: the part of a day; 9.30 is what people write.
  if (serial && (Number(text) < 1 || Number(text) >= 20_000)) return timeOfDay(Number(text) % 1);
  const [, hours, minutes = '0', , half] =
    /^(\d{1,2})\s*(?:[:.h]|heures?|hrs?|horas?)?\s*(?<=[:.h]\s*|[a-z]\s*)(\d{2})?(:\d{2})?\s*(?:hrs?|h)?\s*(am|pm)?$/.exec(
      text,
    ) ??
    /^(\d{2})(\d{2})()(am|pm)?$/.exec(text) ??
    /^(\d{1,2})()()\s*(am|pm)?$/.exec(text) ??
    [];
  if (hours === undefined) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (half && (hour < 1 || hour > 12)) return undefined;
  const full = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  if (minute > 59 || full > 24 || (full === 24 && minute > 0)) return undefined;
  return clock(full % 24, minute);
}

/** Times of day as they are kept, `HH:MM`; without `to` it is open. */
export interface ReadSpan {
  readonly from: string;
  readonly to?: string;
}

/** One time of day, or two of them: 9:30–11, 2-4 pm, 9h à 11h, 8 to 9. */
export function readSpan(words: string): ReadSpan | undefined {
  const alone = readTime(words);
  if (alone) return { from: alone };
  const [first, second, more] = words.split(
    /\s*(?:[–—-]|\bto\b|(?<=\s)à(?=\s)|(?<=[\dh])\s+a\s+(?=\d)|\bhasta\b|\buntil\b|→)\s*/iu,
  );
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const to = readTime(second);
  const [half] = /(am|pm)$/.exec(plain(second)) ?? [];
  const own = readTime(first);
  const shared = half && !/(am|pm)$/.test(plain(first)) ? readTime(`${first}${half}`) : undefined;
  if (to === undefined || own === undefined) return undefined;
  return { from: shared !== undefined && shared <= to ? shared : own, to };
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([ap])\.? ?m\b\.?/g, '$1m')
    .trim();
}

const NAMED = new Map([
  ...['noon', 'midday', 'mediodia', 'midi'].map((word) => [word, '12:00'] as const),
  ...['midnight', 'medianoche', 'minuit'].map((word) => [word, '00:00'] as const),
]);

function timeOfDay(part: number): string {
  const minutes = Math.round(part * 1440) % 1440;
  return clock(Math.floor(minutes / 60), minutes % 60);
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
