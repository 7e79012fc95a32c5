import { type Lang, languageOf } from './languages.ts';

/** "Mar 2027", or "Mar – May 2027" where it ends in another month; from days, empty where there is none. */
export function createMonths(lang: Lang): (from: string | undefined, to: string | undefined) => string {
  const { locale } = languageOf(lang);
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (from, to) => {
    const [first, last] = [from ?? to, to ?? from];
    if (first === undefined || last === undefined) return '';
    const [begin, end] = [first, last].sort().map((day) => new Date(`${day}T00:00Z`));
    return begin && end ? month.formatRange(begin, end) : '';
  };
}
