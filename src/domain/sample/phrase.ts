/** The same sentence in the languages that ready-made routes speak. */
export interface Phrase {
  readonly en: string;
  readonly es: string;
  readonly fr: string;
}

/** Says a phrase in the language that was chosen. */
export type Say = (phrase: Phrase) => string;

/** For a language (BCP 47, `es-PE` too); English for those that ready-made routes don't speak. */
export function sayIn(language: string): Say {
  const short = language.slice(0, 2).toLowerCase();
  if (short === 'es' || short === 'fr') return (phrase) => phrase[short];
  return (phrase) => phrase.en;
}

/** A name that is the same in every language, or one that isn't. */
export type Said = string | Phrase;

/** Says it in the language that was chosen, where it is another there. */
export function saidIn(say: Say, said: Said): string {
  return typeof said === 'string' ? said : say(said);
}
