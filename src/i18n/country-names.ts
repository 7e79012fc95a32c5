import { plain } from './plain.ts';
import type { Lang } from './languages.ts';

/** Codes that stand for no country where people live: groups of them, reserved ones, and tests. */
const NONE = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
/** What people write for short. */
const SHORT = new Map([
  ['usa', 'US'],
  ['ee. uu.', 'US'],
  ['eeuu', 'US'],
  ['uk', 'GB'],
  ['drc', 'CD'],
  ['rdc', 'CD'],
]);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Names of countries in the language of the app; in a record stands the code, ISO 3166. */
export function countryNames(lang: string) {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = `${first}${second}`;
      const name = NONE.has(code) ? undefined : names.of(code);
      // A country that was renamed has its old code too.
      if (name === undefined || codes.has(plain(name))) continue;
      codes.set(plain(name), code);
      shown.set(code, name);
    }
  return {
    suggestions: [...shown.values()].sort((a, b) => a.localeCompare(b, lang)),
    /** what is no code stays as it was written */
    show: (code: string) => shown.get(code) ?? code,
    read: (words: string) => {
      const typed = words.trim();
      const known = codes.get(plain(typed)) ?? SHORT.get(plain(typed));
      return known ?? (/^[a-z]{2}$/i.test(typed) ? typed.toUpperCase() : typed);
    },
  };
}
/** Names of countries in the app's language, by ISO 3166; empty where nobody has named one. */
export function createCountryNames(lang: Lang): (code: string) => string {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? '') : '');
}
