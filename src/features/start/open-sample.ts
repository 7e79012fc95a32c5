import { addDays, wallClock } from '../../domain/date.ts';
import type { Draft } from '../../domain/draft.ts';
import type { KnownRoute } from '../../domain/sample/known/facts.ts';
import { newId } from '../../store/identity.ts';
import type { Profile } from '../../store/types.ts';
import type { NewRoute } from '../../store/use-routes.tsx';

/** The sample's sixth day is today: a visit with what the days before it brought, and the plan fair ahead. */
const SAMPLE_TODAY = 6;

/** On its own dates it is how it was; moved to this week, today is one of its days. */
export type SampleDates = 'week' | 'own';

export interface SampleWish {
  readonly lang: string;
  readonly person: string;
  /** instant, ms */
  readonly now: number;
  /** minutes east of UTC */
  readonly offset: number;
}

/** The ready-made route with voices; nothing in it has happened later than now. */
export async function openSample(wish: SampleWish, dates: SampleDates = 'week'): Promise<NewRoute> {
  const { lang, now, offset } = wish;
  const [{ sampleRoute }, { untilNow }] = await Promise.all([
    import('../../domain/sample/sample.ts'),
    import('./until-now.ts'),
  ]);
  if (dates === 'own') return toLookAt(wish, idOf(undefined, dates), sampleRoute({ lang }));
  const start = addDays(wallClock(now, offset).date, 1 - SAMPLE_TODAY);
  return toLookAt(wish, newId(), untilNow(sampleRoute({ lang, start, offset }), now));
}

/** A route that took place, as far as it is known. */
export async function openKnown(wish: SampleWish, facts: KnownRoute, dates: SampleDates): Promise<NewRoute> {
  const { lang, now, offset } = wish;
  const { firstVisit, knownRoute } = await import('../../domain/sample/known/known-route.ts');
  const start = addDays(wallClock(now, offset).date, 1 - firstVisit(facts));
  return toLookAt(wish, idOf(facts, dates), knownRoute(facts, dates === 'own' ? { lang } : { lang, start }));
}

/** The sample of these facts that is on this phone; without facts that of Nepal. */
export function sampleHere(
  profiles: readonly Profile[],
  facts: KnownRoute | undefined,
  dates: SampleDates = 'week',
): Profile | undefined {
  const id = idOf(facts, dates);
  // That of Nepal on this week's dates has an id by chance, as it always had.
  const isWanted = (route: string) => (facts || dates === 'own' ? route === id : !route.startsWith(KNOWN));
  return profiles.find(({ sample, route }) => sample && isWanted(route));
}

const KNOWN = 'sample:';

/** Whether it is another route than that of Nepal, whose programme alone is ready to be made anew. */
export function isOtherSample({ sample, route }: Pick<Profile, 'sample' | 'route'>): boolean {
  return sample && route.startsWith(KNOWN) && !route.startsWith(`${KNOWN}${NEPAL}`);
}

const NEPAL = 'np-2014';

function idOf(facts: KnownRoute | undefined, dates: SampleDates): string {
  return `${KNOWN}${facts?.id ?? NEPAL}:${dates}`;
}

function toLookAt({ person }: SampleWish, route: string, seeds: readonly Draft[]): NewRoute {
  const name = seeds.find(({ kind }) => kind === 'route')?.fields['name'];
  return {
    identity: {
      route,
      routeName: typeof name === 'string' ? name : '',
      member: newId(),
      memberName: person,
      role: 'coordinator',
      endpoint: '',
      sample: true,
    },
    seeds,
  };
}
