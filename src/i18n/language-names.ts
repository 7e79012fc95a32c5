import { plain } from './plain.ts';

/** Languages that are often spoken on routes, ISO 639; any other can be written as a code. */
const SPOKEN =
  'en es fr pt sw ar ne hi lo km th my vi qu ay gn ht wo bm ff ha am om rw lg ki so mg yo ig zu ln kg sn ny ti de it'.split(
    ' ',
  );

/** Names of languages in the language of the app; in the fields of a question stands the code. */
export function languageNames(lang: string) {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' });
  const show = (code: string) => {
    try {
      return names.of(code) ?? code;
    } catch {
      // A name that came out of a file and is no code.
      return code;
    }
  };
  const codes = new Map(SPOKEN.map((code) => [plain(show(code)), code]));
  return {
    suggestions: SPOKEN.map(show).sort((a, b) => a.localeCompare(b, lang)),
    show,
    /** what could be a code stays, what is neither name nor code is nothing */
    read: (words: string) => {
      const typed = plain(words.trim());
      return codes.get(typed) ?? (/^[a-z]{2,3}$/.test(typed) ? typed : '');
    },
  };
}
