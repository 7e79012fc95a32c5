import type { Catalogue, Far, Near } from './catalogue.ts';
import type { Lang } from './languages.ts';

/** A language is two chunks; nobody downloads the others. */
const NEAR: Readonly<Record<Lang, () => Promise<Near>>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
  fr: async () => (await import('./fr/index.ts')).fr,
};

const FAR: Readonly<Record<Lang, () => Promise<Far>>> = {
  en: async () => (await import('./en/far.ts')).enFar,
  es: async () => (await import('./es/far.ts')).esFar,
  fr: async () => (await import('./fr/far.ts')).frFar,
};

/** What the first screen, Today and the notebook say. */
export function loadNear(lang: Lang): Promise<Near> {
  return NEAR[lang]();
}

/** What the places say that are opened later. */
export function loadFar(lang: Lang): Promise<Far> {
  return FAR[lang]();
}

/** All that a language says. */
export async function loadCatalogue(lang: Lang): Promise<Catalogue> {
  const [near, far] = await Promise.all([loadNear(lang), loadFar(lang)]);
  return { ...near, ...far };
}
