import { type Lang, languageOf } from './languages.ts';

/** "Kenya", from `KE` (ISO 3166); the code itself where it is none. */
export function countryName(lang: Lang, code: string): string {
  return nameIn(lang, 'region', code);
}

/** "Swahili", from `sw` (ISO 639); the code itself where it is none. */
export function languageName(lang: Lang, code: string): string {
  return nameIn(lang, 'language', code);
}

function nameIn(lang: Lang, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames([languageOf(lang).locale], { type }).of(code) ?? code;
  } catch {
    // Whoever typed it meant something: what is no code is shown as it is.
    return code;
  }
}
