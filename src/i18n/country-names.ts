import type { Lang } from './languages.ts';

/** Names of countries in the app's language, by ISO 3166; empty where nobody has named one. */
export function createCountryNames(lang: Lang): (code: string) => string {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? '') : '');
}
