/** Every language the app speaks, by its own name. */
export const LANGUAGES = [
  { lang: 'en', name: 'English', dir: 'ltr', locale: 'en-GB' },
  { lang: 'es', name: 'Español', dir: 'ltr', locale: 'es-419' },
  { lang: 'fr', name: 'Français', dir: 'ltr', locale: 'fr' },
] as const;

export type Language = (typeof LANGUAGES)[number];
export type Lang = Language['lang'];

export function isLang(value: unknown): value is Lang {
  return LANGUAGES.some(({ lang }) => lang === value);
}

export function languageOf(lang: Lang): Language {
  return LANGUAGES.find((language) => language.lang === lang) ?? LANGUAGES[0];
}

/** The first language that the phone asks for and the app speaks (`navigator.languages`), else English. */
export function pickLanguage(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const [base] = tag.toLowerCase().split('-');
    if (isLang(base)) return base;
  }
  return 'en';
}
