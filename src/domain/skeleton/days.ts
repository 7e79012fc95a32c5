import type { ActivityType } from '../activity.ts';
import type { Skeleton } from './names.ts';
import type { DayTitle, StopTitle } from './words.ts';

/** A stop of a skeleton, before it has a place and a host. */
export interface StopPlan {
  readonly type: ActivityType;
  /** `HH:MM` */
  readonly from: string;
  readonly to: string;
  readonly title?: StopTitle | undefined;
  /** which case it shows, from 1 */
  readonly case?: number | undefined;
}

/** A day of a skeleton, its stops in the order of their hours. */
export interface DayPlan {
  readonly title: DayTitle;
  readonly stops: readonly StopPlan[];
}

function at(type: ActivityType, hours: string, more: Pick<StopPlan, 'title' | 'case'> = {}): StopPlan {
  const [from = '', to = ''] = hours.split('–');
  return { type, from, to, ...more };
}

const OPENING: DayPlan = {
  title: 'opening',
  stops: [
    at('induction', '08:30–10:30', { title: 'expectations' }),
    at('panel', '11:00–13:00', { title: 'context' }),
    at('experience_fair', '14:30–17:30'),
    at('social', '19:00–21:00', { title: 'welcome' }),
  ],
};

const ROAD: DayPlan = {
  title: 'road',
  stops: [at('travel', '07:00–13:00'), at('thematic_workshop', '15:00–17:30')],
};

/** Bus, presentation and stories, a meal together, thanks: the day of a visit. */
function visit(number: number, title: DayPlan['title']): DayPlan {
  const shown = { case: number };
  return {
    title,
    stops: [
      at('travel', '07:00–09:00'),
      at('field_visit', '09:00–12:30', shown),
      at('social', '12:30–14:00', { title: 'shared' }),
      at('field_visit', '14:00–16:00', { title: 'stories', case: number }),
      at('host_feedback', '16:00–16:45', shown),
      at('travel', '17:00–19:00'),
    ],
  };
}

/** At seven in the morning yesterday’s case, then the next one. */
function analysedVisit(number: number, title: DayPlan['title']): DayPlan {
  return {
    title,
    stops: [
      at('case_analysis', '07:00–09:00', { case: number - 1 }),
      at('travel', '09:00–10:30'),
      at('field_visit', '10:30–13:00', { case: number }),
      at('social', '13:00–14:15', { title: 'shared' }),
      at('field_visit', '14:15–16:00', { title: 'stories', case: number }),
      at('host_feedback', '16:00–16:45', { case: number }),
      at('travel', '17:00–19:00'),
    ],
  };
}

/** The last case is talked over, then the plans begin. */
function analysis(number: number): DayPlan {
  return {
    title: 'saw',
    stops: [
      at('case_analysis', '08:30–11:00', { case: number }),
      at('plan_workshop', '11:30–13:00'),
      at('plan_workshop', '14:30–17:30', { title: 'writing' }),
    ],
  };
}

const FAIR: DayPlan = {
  title: 'fair',
  stops: [
    at('plan_workshop', '08:00–10:30'),
    at('plan_fair', '11:00–13:30'),
    at('evaluation', '15:00–16:30'),
    at('social', '19:00–22:00', { title: 'farewell' }),
  ],
};

const PLANS_DAY: DayPlan = {
  title: 'plans',
  stops: [
    at('thematic_workshop', '08:30–11:00'),
    at('plan_workshop', '11:30–13:00'),
    at('plan_workshop', '14:30–17:30', { title: 'writing' }),
  ],
};

const REST: DayPlan = {
  title: 'rest',
  stops: [at('social', '10:00–13:00', { title: 'market' }), at('plan_workshop', '16:00–17:30')],
};

const HOME: DayPlan = {
  title: 'goodbye',
  stops: [at('evaluation', '08:30–10:00'), at('travel', '11:00–14:00', { title: 'home' })],
};

/** Of seven days as in El Salvador 2015 and Brazil 2022, of nine as in Uganda 2011 and Nepal 2013, of fifteen as in Peru 2012. */
export const PLANS: Readonly<Record<Skeleton, readonly DayPlan[]>> = {
  seven: [
    OPENING,
    visit(1, 'case1'),
    analysedVisit(2, 'case2'),
    analysis(2),
    visit(3, 'case3'),
    analysis(3),
    FAIR,
  ],
  nine: [
    OPENING,
    ROAD,
    visit(1, 'case1'),
    analysedVisit(2, 'case2'),
    analysis(2),
    visit(3, 'case3'),
    analysis(3),
    FAIR,
    HOME,
  ],
  fifteen: [
    OPENING,
    ROAD,
    visit(1, 'case1'),
    analysedVisit(2, 'case2'),
    analysis(2),
    ROAD,
    visit(3, 'case3'),
    analysedVisit(4, 'case4'),
    analysis(4),
    REST,
    visit(5, 'case5'),
    analysis(5),
    PLANS_DAY,
    FAIR,
    HOME,
  ],
};
