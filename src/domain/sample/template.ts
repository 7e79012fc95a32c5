import { addDays } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import { firstRanks } from '../rank.ts';
import { ROUTE_ID } from '../route.ts';
import { STOP_TITLES } from './nepal-days.ts';
import { guideDrafts } from './nepal-places.ts';
import { STOPS, type Stop } from './nepal-stops.ts';
import { type Phrase, type Say, sayIn } from './phrase.ts';

interface TemplateOptions {
  /** en, es or fr (BCP 47); anything else gives English */
  readonly lang: string;
  readonly name: string;
  /** the first day, `YYYY-MM-DD` */
  readonly start: string;
}

/**
 * The start of a real route in the shape of the sample: days, stops with their hours, cases to name and the interview
 * guide. Nothing that is true of another route only: no organiser, rules, dates or sources, no places, no hosts; and
 * no labels, for whoever makes a route means what stands in it.
 */
export function routeFromSample({ lang, name, start }: TemplateOptions): Draft[] {
  const say = sayIn(lang);
  const end = addDays(start, DAYS.length - 1);
  return [
    { scope: 'programme', kind: 'route', id: ROUTE_ID, fields: { name, start, end } },
    ...days(say, start),
    ...cases(say),
    ...guideDrafts(say),
    ...STOPS.flatMap((stops, index) => activities(stops, `day-${index + 1}`, say)),
  ];
}

function days(say: Say, start: string): Draft[] {
  return DAYS.map((title, index) => ({
    scope: 'programme',
    kind: 'day',
    id: `day-${index + 1}`,
    fields: { date: addDays(start, index), title: say(title) },
  }));
}

function cases(say: Say): Draft[] {
  const ranks = firstRanks(CASES.length);
  return CASES.map(([, title], weave) => ({
    scope: 'programme',
    kind: 'case',
    id: `case-${weave + 1}`,
    fields: { title: say(title), weave, rank: ranks[weave] ?? '' },
  }));
}

function activities(stops: readonly Stop[], day: string, say: Say): Draft[] {
  const ranks = firstRanks(stops.length);
  return stops.map((stop, index) => {
    const fields: Record<string, Json> = {
      day,
      type: stop.type,
      title: say(stop.plain ?? stop.title ?? STOP_TITLES[stop.type]),
      time: { from: stop.from, to: stop.to },
      rank: ranks[index] ?? '',
    };
    const number = CASES.findIndex(([name]) => name === stop.case) + 1;
    if (number > 0) fields['case'] = `case-${number}`;
    if (stop.type === 'field_visit') fields['guide'] = 'guide-1';
    return {
      scope: 'programme',
      kind: 'activity',
      id: `${day.replace('day', 'activity')}-${index + 1}`,
      fields,
    };
  });
}

/** The case that a stop of the sample shows, and what it is called until somebody names it. */
const CASES: readonly (readonly [sample: string, title: Phrase])[] = [
  ['devitar', { en: 'First case', es: 'Primer caso', fr: 'Premier cas' }],
  ['khaireni-parsa', { en: 'Second case', es: 'Segundo caso', fr: 'Deuxième cas' }],
  ['bijuwa', { en: 'Third case', es: 'Tercer caso', fr: 'Troisième cas' }],
];

const DAYS: readonly Phrase[] = [
  { en: 'Opening', es: 'Apertura', fr: 'Ouverture' },
  { en: 'On the road', es: 'En camino', fr: 'En route' },
  { en: 'First case', es: 'Primer caso', fr: 'Premier cas' },
  { en: 'Second case', es: 'Segundo caso', fr: 'Deuxième cas' },
  {
    en: 'What we saw, what we plan',
    es: 'Lo que vimos, lo que planeamos',
    fr: 'Ce que nous avons vu et projetons',
  },
  { en: 'Third case', es: 'Tercer caso', fr: 'Troisième cas' },
  { en: 'Second case analysis', es: 'Segundo análisis de caso', fr: 'Deuxième analyse de cas' },
  { en: 'Plan fair', es: 'Feria de planes', fr: 'Foire des plans' },
];
