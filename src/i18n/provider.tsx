import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Catalogue } from './catalogue.ts';
import { createFormat, type Format } from './format.ts';
import { type Lang, type Language, languageOf } from './languages.ts';
import { createTranslator, type Translate } from './translator.ts';

export type I18n = {
  readonly lang: Lang;
  readonly dir: Language['dir'];
  readonly t: Translate;
  readonly format: Format;
};

const Context = createContext<I18n | null>(null);

export type I18nProviderProps = { lang: Lang; catalogue: Catalogue; children: ComponentChildren };

/** Speaks one language to everything inside, and tells the page which. */
export function I18nProvider({ lang, catalogue, children }: I18nProviderProps) {
  const i18n = useMemo(() => createI18n(lang, catalogue), [lang, catalogue]);
  useLayoutEffect(() => {
    document.documentElement.lang = i18n.lang;
    document.documentElement.dir = i18n.dir;
  }, [i18n]);
  return <Context.Provider value={i18n}>{children}</Context.Provider>;
}

export function createI18n(lang: Lang, catalogue: Catalogue): I18n {
  const { locale, dir } = languageOf(lang);
  return { lang, dir, t: createTranslator(locale, catalogue), format: createFormat(lang) };
}

export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('useI18n is called outside I18nProvider');
  return i18n;
}
