import type { ActivityType } from '../activity.ts';
import { addDays } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import { firstRanks } from '../rank.ts';
import { STOPS, type Stop } from './nepal-stops.ts';
import type { Phrase, Say } from './phrase.ts';

/** The first day of the route in 2014. */
export const NEPAL_START = '2014-12-06';

/** Its days; their dates are those of 2014. */
export function nepalDays(say: Say): Draft[] {
  return DAYS.map((title, index) => ({
    scope: 'programme',
    kind: 'day',
    id: `day-${index + 1}`,
    fields: {
      date: addDays(NEPAL_START, index),
      title: say(title),
      labels: { date: 'source', title: 'invented' },
    },
  }));
}

/**
 * The stops. That an activity took place on that day is a public fact where it says so; hours, meals, buses and
 * the order within a day are invented, and labelled so.
 */
export function nepalActivities(say: Say): Draft[] {
  return STOPS.flatMap((stops, index) => {
    const ranks = firstRanks(stops.length);
    return stops.map((stop, place) =>
      activity(stop, { day: index + 1, number: place + 1, rank: ranks[place] ?? '', say }),
    );
  });
}

interface Spot {
  readonly day: number;
  readonly number: number;
  readonly rank: string;
  readonly say: Say;
}

function activity(stop: Stop, { day, number, rank, say }: Spot): Draft {
  const fields: Record<string, Json> = {
    day: `day-${day}`,
    type: stop.type,
    title: say(stop.title ?? STOP_TITLES[stop.type]),
    time: { from: stop.from, to: stop.to },
    rank,
    labels: stop.fact ? FACTS[stop.fact] : { '*': 'invented' },
  };
  if (stop.place) fields['place'] = `place-${stop.place}`;
  if (stop.case) fields['case'] = `case-${stop.case}`;
  if (stop.type === 'field_visit') fields['guide'] = 'guide-1';
  return { scope: 'programme', kind: 'activity', id: `activity-${day}-${number}`, fields };
}

const FACTS: Record<NonNullable<Stop['fact']>, Record<string, Json>> = {
  day: { type: 'source', day: 'source', time: 'invented' },
  visit: { type: 'source', case: 'source', day: 'invented', time: 'invented' },
};

const DAYS: readonly Phrase[] = [
  { en: 'Opening in Kathmandu', es: 'Apertura en Katmandú', fr: 'Ouverture à Katmandou' },
  { en: 'On the road to Chitwan', es: 'Camino a Chitwan', fr: 'En route vers Chitwan' },
  { en: 'Devitar', es: 'Devitar', fr: 'Devitar' },
  { en: 'Khaireni Parsa', es: 'Khaireni Parsa', fr: 'Khaireni Parsa' },
  {
    en: 'What we saw, what we plan',
    es: 'Lo que vimos, lo que planeamos',
    fr: 'Ce que nous avons vu et projetons',
  },
  { en: 'Bijuwa, Kapilvastu', es: 'Bijuwa, Kapilvastu', fr: 'Bijuwa, Kapilvastu' },
  { en: 'Second case analysis', es: 'Segundo análisis de caso', fr: 'Deuxième analyse de cas' },
  { en: 'Plan fair', es: 'Feria de planes', fr: 'Foire des plans' },
];

/** What a stop is called that has no title of its own. */
export const STOP_TITLES: Record<ActivityType, Phrase> = {
  induction: { en: 'Opening', es: 'Apertura', fr: 'Ouverture' },
  panel: { en: 'Panel', es: 'Panel', fr: 'Panel' },
  experience_fair: { en: 'Experience fair', es: 'Feria de experiencias', fr: 'Foire aux expériences' },
  travel: { en: 'Bus', es: 'Bus', fr: 'Bus' },
  field_visit: { en: 'Field visit', es: 'Visita de campo', fr: 'Visite de terrain' },
  thematic_workshop: { en: 'Workshop', es: 'Taller', fr: 'Atelier' },
  case_analysis: { en: 'Case analysis', es: 'Análisis de caso', fr: 'Analyse de cas' },
  plan_workshop: { en: 'Plan workshop', es: 'Taller de planes', fr: 'Atelier des plans' },
  plan_fair: { en: 'Plan fair', es: 'Feria de planes', fr: 'Foire des plans' },
  host_feedback: { en: 'Thanks to the hosts', es: 'Devolución a los anfitriones', fr: 'Retour aux hôtes' },
  evaluation: { en: 'How was it?', es: '¿Cómo estuvo?', fr: 'Comment c’était ?' },
  social: { en: 'Meal together', es: 'Comida juntos', fr: 'Repas ensemble' },
  other: { en: 'Other', es: 'Otro', fr: 'Autre' },
};
