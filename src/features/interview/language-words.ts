/** Languages that are often spoken on routes, ISO 639; any other can be written. */
const SPOKEN =
  'en es fr pt sw ar ne hi lo km th my vi qu ay gn ht wo bm ff ha am om rw lg ki so mg yo ig zu ln kg sn ny ti de it'.split(
    ' ',
  );

export interface LanguageWords {
  /** names in the language of the app */
  readonly suggestions: readonly string[];
  /** code → name, as far as the browser knows it */
  readonly show: (code: string) => string;
  /** name → code; what nobody knows stays as it was written */
  readonly read: (words: string) => string;
}

/** Languages by their names; in the record stands the code. */
export function languageWords(lang: string): LanguageWords {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' });
  const nameOf = (code: string) => {
    try {
      return names.of(code);
    } catch {
      // Somebody wrote a name that is no code.
      return undefined;
    }
  };
  const codes = new Map(SPOKEN.map((code) => [(nameOf(code) ?? code).toLowerCase(), code]));
  return {
    suggestions: SPOKEN.map((code) => nameOf(code) ?? code).sort(),
    show: (code) => nameOf(code) ?? code,
    read: (words) => codes.get(words.trim().toLowerCase()) ?? words.trim(),
  };
}
