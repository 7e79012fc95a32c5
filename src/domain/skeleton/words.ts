import type { Phrase } from '../sample/phrase.ts';

/** What cases are called until somebody names them. */
export const CASES: readonly [Phrase, ...Phrase[]] = [
  { en: 'First case', es: 'Primer caso', fr: 'Premier cas' },
  { en: 'Second case', es: 'Segundo caso', fr: 'Deuxième cas' },
  { en: 'Third case', es: 'Tercer caso', fr: 'Troisième cas' },
  { en: 'Fourth case', es: 'Cuarto caso', fr: 'Quatrième cas' },
  { en: 'Fifth case', es: 'Quinto caso', fr: 'Cinquième cas' },
];

/** What the days of a skeleton are called. */
export const DAY_TITLES = {
  opening: { en: 'Opening', es: 'Apertura', fr: 'Ouverture' },
  road: { en: 'On the road', es: 'En camino', fr: 'En route' },
  case1: CASES[0],
  case2: { en: 'Second case', es: 'Segundo caso', fr: 'Deuxième cas' },
  case3: { en: 'Third case', es: 'Tercer caso', fr: 'Troisième cas' },
  case4: { en: 'Fourth case', es: 'Cuarto caso', fr: 'Quatrième cas' },
  case5: { en: 'Fifth case', es: 'Quinto caso', fr: 'Cinquième cas' },
  rest: { en: 'A day to breathe', es: 'Un día para respirar', fr: 'Une journée pour souffler' },
  saw: {
    en: 'What we saw, what we plan',
    es: 'Lo que vimos, lo que planeamos',
    fr: 'Ce que nous avons vu et projetons',
  },
  plans: { en: 'Writing the plans', es: 'Escribir los planes', fr: 'Écrire les plans' },
  fair: { en: 'Plan fair', es: 'Feria de planes', fr: 'Foire des plans' },
  goodbye: { en: 'The way home', es: 'El regreso a casa', fr: 'Le retour' },
} as const satisfies Record<string, Phrase>;
export type DayTitle = keyof typeof DAY_TITLES;

/** What stops of a skeleton are called whose kind does not say it. */
export const TITLES = {
  expectations: {
    en: 'Who we are, what we expect',
    es: 'Quiénes somos, qué esperamos',
    fr: 'Qui nous sommes, ce que nous attendons',
  },
  context: {
    en: 'The country and its villages',
    es: 'El país y sus comunidades',
    fr: 'Le pays et ses villages',
  },
  welcome: { en: 'Welcome supper', es: 'Cena de bienvenida', fr: 'Dîner de bienvenue' },
  stories: {
    en: 'Stories in small groups',
    es: 'Relatos en grupos pequeños',
    fr: 'Récits en petits groupes',
  },
  shared: { en: 'Shared lunch', es: 'Almuerzo compartido', fr: 'Déjeuner partagé' },
  farewell: { en: 'Farewell supper', es: 'Cena de despedida', fr: 'Dîner d’adieu' },
  market: { en: 'Market and rest', es: 'Mercado y descanso', fr: 'Marché et repos' },
  writing: { en: 'Plans by teams', es: 'Planes por equipos', fr: 'Plans par équipes' },
  home: { en: 'Bus to the airport', es: 'Bus al aeropuerto', fr: 'Bus vers l’aéroport' },
} as const satisfies Record<string, Phrase>;
export type StopTitle = keyof typeof TITLES;
