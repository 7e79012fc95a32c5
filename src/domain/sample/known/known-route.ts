import { addDays } from '../../date.ts';
import type { Draft } from '../../draft.ts';
import type { Label } from '../../field.ts';
import type { Json } from '../../json.ts';
import { ROUTE_ID } from '../../route.ts';
import { routeLength } from '../../route-length.ts';
import { shiftRoute } from '../../shift.ts';
import { guideDrafts } from '../nepal-places.ts';
import { saidIn, type Say, sayIn } from '../phrase.ts';
import type { KnownRoute } from './facts.ts';
import { knownStops } from './known-stops.ts';
import { spreadStops } from './spread.ts';

interface KnownOptions {
  /** en, es or fr (BCP 47); anything else gives English */
  readonly lang: string;
  /** the first day, `YYYY-MM-DD`, where it is another than it was */
  readonly start?: string;
}

/**
 * A Learning Route that took place, to look at: what public sources say of it, with the sources. What is approximate (the
 * day of most stops, positions, zones) and what is invented (hours) says so in `labels`; nothing else is in it.
 */
export function knownRoute(facts: KnownRoute, { lang, start }: KnownOptions): Draft[] {
  const say = sayIn(lang);
  const spread = spreadStops(facts.stops, lengthOf(facts));
  const drafts = [
    route(facts, lang, say),
    ...days(facts, spread, say),
    ...knownStops(facts, spread, say),
    ...guideDrafts(say),
  ];
  return start === undefined ? drafts : shiftRoute(drafts, start);
}

/** The first day, from 1, on which it visits a case or, where no case is known, any place. */
export function firstVisit(facts: KnownRoute): number {
  const spread = spreadStops(facts.stops, lengthOf(facts));
  const visited = facts.stops.findIndex((stop) => stop.case !== undefined);
  return spread[Math.max(0, visited)]?.[0] ?? 1;
}

function lengthOf({ start, end }: KnownRoute): number {
  return routeLength(start, end) ?? 1;
}

function route(facts: KnownRoute, lang: string, say: Say): Draft {
  const { languages, languagesAre = 'source', sponsors, aboutIs = 'source' } = facts;
  const own = facts.named.some((named) => lang.toLowerCase().startsWith(named));
  const fields: Record<string, Json> = {
    name: say(facts.name),
    start: facts.start,
    end: facts.end,
    countries: [...facts.countries],
    zone: facts.zone,
    organiser: saidIn(say, facts.organiser),
    objectives: say(facts.about),
    sources: [...facts.sources],
  };
  const labels: Record<string, Label> = {
    name: own ? 'source' : 'approximate',
    start: 'source',
    end: 'source',
    countries: 'source',
    zone: 'approximate',
    organiser: 'source',
    objectives: aboutIs,
    sources: 'source',
  };
  if (languages) Object.assign(fields, { languages: [...languages] });
  if (languages) labels['languages'] = languagesAre;
  if (sponsors) fields['sponsors'] = sponsors;
  if (sponsors) labels['sponsors'] = 'source';
  return { scope: 'programme', kind: 'route', id: ROUTE_ID, fields: { ...fields, labels } };
}

/** A day for each of its dates; where a stop is on it, it is called by its place. */
function days(facts: KnownRoute, spread: readonly number[][], say: Say): Draft[] {
  return Array.from({ length: lengthOf(facts) }, (_, index) => {
    const stop = facts.stops[spread.findIndex((on) => on.includes(index + 1))];
    return {
      scope: 'programme',
      kind: 'day',
      id: `day-${index + 1}`,
      fields: {
        date: addDays(facts.start, index),
        title: stop ? saidIn(say, stop.place) : '',
        labels: { date: 'source', title: stop?.days ? 'source' : 'approximate' },
      },
    };
  });
}
