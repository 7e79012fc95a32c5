import type { Draft } from '../draft.ts';
import { defaultGuide } from '../default-guide.ts';
import { firstRanks } from '../rank.ts';
import { ROUTE_ID } from '../route.ts';
import type { Phrase, Say } from './phrase.ts';

/** Nepal 2014 as public sources tell it: the route itself, its places and its cases. */
export function nepalRoute(say: Say): Draft {
  return {
    scope: 'programme',
    kind: 'route',
    id: ROUTE_ID,
    fields: {
      name: say(NAME),
      start: '2014-12-06',
      end: '2014-12-13',
      countries: ['NP'],
      languages: ['en', 'ne'],
      organiser: 'PROCASUR',
      hosts:
        'Leasehold Forestry and Livestock Programme (LFLP), Poverty Alleviation Fund (PAF), Nepal Agricultural Co-operative Central Federation (NACCFL)',
      sponsors: 'IFAD',
      rules: { maxMonths: 15, awards: 5, awardAmount: 2500, currency: 'USD' },
      keyDates: [
        { date: '2015-01-15', title: say(SUBMISSION) },
        { date: '2015-02-15', title: say(CONTEST) },
      ],
      sources: SOURCES,
      labels: {
        start: 'source',
        end: 'source',
        organiser: 'source',
        hosts: 'source',
        sponsors: 'source',
        rules: 'source',
        keyDates: 'source',
      },
    },
  };
}

/** The places of the route, with positions as exact as they are known. */
export function nepalPlaces(): Draft[] {
  return PLACES.map(([id, name, lat, lon, precisionKm]) => ({
    scope: 'programme',
    kind: 'place',
    id,
    fields: {
      name,
      position: { lat, lon, precisionKm },
      labels: { name: 'source', position: 'approximate' },
    },
  }));
}

/** The cases that were visited, by their hosts. */
export function nepalCases(say: Say): Draft[] {
  const ranks = firstRanks(CASES.length);
  return CASES.map(([id, title, host, place], weave) => ({
    scope: 'programme',
    kind: 'case',
    id,
    fields: {
      title: say(title),
      host,
      place,
      weave,
      rank: ranks[weave] ?? '',
      labels: { title: 'source', host: 'source', place: 'source' },
    },
  }));
}

/** The default interview guide. */
export function guideDrafts(say: Say): Draft[] {
  return defaultGuide('guide-1', say(GUIDE));
}

const GUIDE: Phrase = { en: 'Twelve questions', es: 'Doce preguntas', fr: 'Douze questions' };

const NAME: Phrase = {
  en: 'Example: Nepal 2014, women, new businesses and natural resources',
  es: 'Ejemplo: Nepal 2014, mujeres, nuevos negocios y recursos naturales',
  fr: 'Exemple : Népal 2014, femmes, nouvelles activités et ressources naturelles',
};
const SUBMISSION: Phrase = {
  en: 'Innovation plans are handed in',
  es: 'Entrega de los planes de innovación',
  fr: 'Remise des plans d’innovation',
};
const CONTEST: Phrase = {
  en: 'Contest of the innovation plans',
  es: 'Concurso de los planes de innovación',
  fr: 'Concours des plans d’innovation',
};

/** Where the public facts were found. */
const SOURCES = [
  'fdocuments.in/document/innovation-plan-guidelines.html',
  'slideshare.net/slideshow/introduction-to-learning-route-in-nepal-december-2014/42414617',
  'ifad-un.blogspot.com/2013/04/learning-route-in-nepal-unlock.html',
  'ifad-un.blogspot.com/2013/04/scaling-best-development-experiences.html',
  'americalatina.landcoalition.org/node/3321',
  'ifad-un.blogspot.com/2015/02/from-new-business-opportunities-to.html',
];

type PlaceRow = readonly [id: string, name: string, lat: number, lon: number, precisionKm: number];

/** Positions are approximate and not from the sources. */
const PLACES: readonly PlaceRow[] = [
  ['place-kathmandu', 'Kathmandu', 27.72, 85.32, 2],
  ['place-devitar', 'Devitar, Shaktikhor, Chitwan', 27.72, 84.6, 8],
  ['place-khaireni-parsa', 'Khaireni Parsa, Chitwan', 27.61, 84.57, 8],
  ['place-bijuwa', 'Bijuwa, Kapilvastu', 27.68, 82.9, 20],
];

type CaseRow = readonly [id: string, title: Phrase, host: string, place: string];

const CASES: readonly CaseRow[] = [
  [
    'case-devitar',
    {
      en: 'Leasehold forest user groups of Devitar',
      es: 'Grupos usuarios de bosque en arriendo de Devitar',
      fr: 'Groupes usagers de forêt en bail de Devitar',
    },
    'Devitar Leasehold Forest User Groups',
    'place-devitar',
  ],
  [
    'case-khaireni-parsa',
    { en: 'Khaireni Parsa', es: 'Khaireni Parsa', fr: 'Khaireni Parsa' },
    '',
    'place-khaireni-parsa',
  ],
  [
    'case-bijuwa',
    {
      en: 'Agriculture cooperative of Bijuwa',
      es: 'Cooperativa agrícola de Bijuwa',
      fr: 'Coopérative agricole de Bijuwa',
    },
    'Pragatishil Agriculture Cooperative Ltd',
    'place-bijuwa',
  ],
];
