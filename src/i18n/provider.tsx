import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Far, Near } from './catalogue.ts';
import { createFormat, type Format } from './format.ts';
import { type Lang, type Language, languageOf } from './languages.ts';
import { loadFar } from './load.ts';
import { createTranslator, type Translate } from './translator.ts';

export type I18n = {
  readonly lang: Lang;
  readonly dir: Language['dir'];
  readonly t: Translate;
  readonly format: Format;
};

const Context = createContext<I18n | null>(null);

/** Whether the words of every place are there, and the way to ask for them. */
const WordsContext = createContext({ whole: false, ask: () => {} });

export type I18nProviderProps = {
  lang: Lang;
  /** what the first screens say, or all of it */
  catalogue: Near & Partial<Far>;
  children: ComponentChildren;
};

/** Speaks one language to everything inside, and tells the page which. */
export function I18nProvider({ lang, catalogue, children }: I18nProviderProps) {
  const { far, ask } = useFar(lang, catalogue);
  const said = useMemo<Near & Partial<Far>>(() => ({ ...catalogue }), [catalogue]);
  // In place, so that nobody who says the first words has to draw them again.
  if (far) Object.assign(said, far);
  const i18n = useMemo(() => createI18n(lang, said), [lang, said]);
  const words = useMemo(() => ({ whole: far !== undefined, ask }), [far, ask]);
  useLayoutEffect(() => {
    document.documentElement.lang = i18n.lang;
    document.documentElement.dir = i18n.dir;
  }, [i18n]);
  return (
    <Context.Provider value={i18n}>
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    </Context.Provider>
  );
}

/** What the later places say, once somebody has asked for it. */
function useFar(lang: Lang, catalogue: Near & Partial<Far>) {
  const [wanted, setWanted] = useState(false);
  const [loaded, setLoaded] = useState<{ lang: Lang; far: Partial<Far> } | undefined>(undefined);
  const [fault, setFault] = useState<{ error: unknown } | undefined>(undefined);
  const isThere = 'consent' in catalogue || loaded?.lang === lang;
  useEffect(() => {
    if (!wanted || isThere) return;
    loadFar(lang).then(
      (far) => setLoaded({ lang, far }),
      (error: unknown) => setFault({ error }),
    );
  }, [wanted, isThere, lang]);
  if (fault) throw fault.error;
  const given = 'consent' in catalogue ? catalogue : undefined;
  const far = given ?? (loaded?.lang === lang ? loaded.far : undefined);
  return { far, ask: useCallback(() => setWanted(true), []) };
}

/** A language for what is no component; a key whose area is not given shows itself. */
export function createI18n(lang: Lang, catalogue: Near & Partial<Far>): I18n {
  const { locale, dir } = languageOf(lang);
  return { lang, dir, t: createTranslator(locale, catalogue), format: createFormat(lang) };
}

export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('useI18n is called outside I18nProvider');
  return i18n;
}

/** Asks for the words of every place, once this has been drawn. */
export function useAllWords(): boolean {
  const { whole, ask } = useContext(WordsContext);
  useEffect(ask, [ask]);
  return whole;
}

/** Shows a place once every word that it may say is there. */
export function AllWords({ children }: { children: ComponentChildren }) {
  return useAllWords() ? <>{children}</> : null;
}
