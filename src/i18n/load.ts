import type { Catalogue } from './catalogue.ts';
import type { Lang } from './languages.ts';

/** One language is one chunk; nobody downloads the others. */
const LOADERS: Readonly<Record<Lang, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
  fr: async () => (await import('./fr/index.ts')).fr,
};

export function loadCatalogue(lang: Lang): Promise<Catalogue> {
  return LOADERS[lang]();
}
