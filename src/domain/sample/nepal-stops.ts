import type { ActivityType } from '../activity.ts';
import type { Phrase } from './phrase.ts';

/** An activity of the sample before it is a record. */
export interface Stop {
  readonly type: ActivityType;
  readonly from: string;
  readonly to: string;
  /** what is public of it: that it took place on this day, or only that it took place; all else is invented */
  readonly fact?: 'day' | 'visit';
  readonly title?: Phrase;
  /** what a route elsewhere calls it, where `title` tells of Nepal */
  readonly plain?: Phrase;
  readonly place?: string;
  readonly case?: string;
}

const HOST_STORIES: Phrase = {
  en: 'The women tell their story',
  es: 'Las mujeres cuentan su historia',
  fr: 'Les femmes racontent leur histoire',
};
const ANY_STORIES: Phrase = {
  en: 'The hosts tell their story',
  es: 'Los anfitriones cuentan su historia',
  fr: 'Les hôtes racontent leur histoire',
};
const PAIRS: Phrase = {
  en: 'In small groups: ask and listen',
  es: 'En grupos pequeños: preguntar y escuchar',
  fr: 'En petits groupes : demander et écouter',
};
const BUS: Phrase = { en: 'Bus', es: 'Bus', fr: 'Bus' };
const DINNER: Phrase = { en: 'Dinner', es: 'Cena', fr: 'Dîner' };
const LUNCH: Phrase = { en: 'Lunch', es: 'Almuerzo', fr: 'Déjeuner' };
const LUNCH_WITH_HOSTS: Phrase = {
  en: 'Lunch with the hosts',
  es: 'Almuerzo con los anfitriones',
  fr: 'Déjeuner avec les hôtes',
};

/** The stops of each day, in order. */
export const STOPS: readonly (readonly Stop[])[] = [
  [
    { type: 'induction', from: '09:00', to: '12:30', fact: 'day', place: 'kathmandu' },
    { type: 'social', from: '12:30', to: '14:00', title: LUNCH, place: 'kathmandu' },
    { type: 'experience_fair', from: '14:00', to: '17:30', fact: 'day', place: 'kathmandu' },
    { type: 'social', from: '19:00', to: '21:00', title: DINNER, place: 'kathmandu' },
  ],
  [
    {
      type: 'travel',
      from: '07:00',
      to: '13:00',
      title: { en: 'Bus to Chitwan', es: 'Bus a Chitwan', fr: 'Bus pour Chitwan' },
      plain: BUS,
    },
    { type: 'social', from: '13:00', to: '14:00', title: LUNCH },
    {
      type: 'thematic_workshop',
      from: '15:00',
      to: '17:30',
      title: {
        en: 'Getting ready to ask and listen',
        es: 'Prepararse para preguntar y escuchar',
        fr: 'Se préparer à demander et écouter',
      },
    },
  ],
  [
    { type: 'travel', from: '07:00', to: '08:30' },
    { type: 'field_visit', from: '08:30', to: '10:30', fact: 'visit', place: 'devitar', case: 'devitar' },
    {
      type: 'field_visit',
      from: '10:30',
      to: '12:30',
      title: HOST_STORIES,
      plain: ANY_STORIES,
      place: 'devitar',
      case: 'devitar',
    },
    { type: 'social', from: '12:30', to: '14:00', title: LUNCH_WITH_HOSTS, place: 'devitar' },
    { type: 'field_visit', from: '14:00', to: '16:00', title: PAIRS, place: 'devitar', case: 'devitar' },
    { type: 'host_feedback', from: '16:00', to: '16:30', place: 'devitar', case: 'devitar' },
    { type: 'travel', from: '16:30', to: '18:00' },
  ],
  [
    { type: 'travel', from: '07:30', to: '08:30' },
    {
      type: 'field_visit',
      from: '08:30',
      to: '12:00',
      fact: 'visit',
      place: 'khaireni-parsa',
      case: 'khaireni-parsa',
    },
    { type: 'social', from: '12:00', to: '13:30', title: LUNCH_WITH_HOSTS, place: 'khaireni-parsa' },
    {
      type: 'field_visit',
      from: '13:30',
      to: '15:30',
      title: PAIRS,
      place: 'khaireni-parsa',
      case: 'khaireni-parsa',
    },
    { type: 'host_feedback', from: '15:30', to: '16:00', place: 'khaireni-parsa', case: 'khaireni-parsa' },
    { type: 'travel', from: '16:00', to: '17:00' },
  ],
  [
    { type: 'case_analysis', from: '07:00', to: '09:30', fact: 'day' },
    { type: 'plan_workshop', from: '10:00', to: '12:30', fact: 'day' },
    { type: 'social', from: '12:30', to: '13:30', title: LUNCH },
    {
      type: 'travel',
      from: '13:30',
      to: '18:30',
      title: { en: 'Bus to Kapilvastu', es: 'Bus a Kapilvastu', fr: 'Bus pour Kapilvastu' },
      plain: BUS,
    },
  ],
  [
    { type: 'travel', from: '07:30', to: '08:30' },
    { type: 'field_visit', from: '08:30', to: '12:30', fact: 'day', place: 'bijuwa', case: 'bijuwa' },
    { type: 'social', from: '12:30', to: '14:00', title: LUNCH_WITH_HOSTS, place: 'bijuwa' },
    { type: 'field_visit', from: '14:00', to: '16:00', title: PAIRS, place: 'bijuwa', case: 'bijuwa' },
    { type: 'host_feedback', from: '16:00', to: '16:30', place: 'bijuwa', case: 'bijuwa' },
    { type: 'travel', from: '16:30', to: '17:30' },
  ],
  [
    { type: 'case_analysis', from: '07:00', to: '09:30', fact: 'day', case: 'bijuwa' },
    { type: 'plan_workshop', from: '10:00', to: '13:00', fact: 'day' },
    { type: 'social', from: '13:00', to: '14:00', title: LUNCH },
  ],
  [
    { type: 'plan_workshop', from: '08:00', to: '11:00', fact: 'day' },
    { type: 'plan_fair', from: '11:00', to: '15:00', fact: 'day' },
    { type: 'evaluation', from: '15:30', to: '16:30' },
    { type: 'social', from: '19:00', to: '00:30', title: DINNER },
  ],
];
