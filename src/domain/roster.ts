import type { Listed, Values } from './json.ts';
import { type Organisation, organisationOf } from './organisation.ts';
import { type AgeBand, type Details, detailsOf, type Gender, type Person, personOf } from './person.ts';
import { byRank } from './by-rank.ts';
import { fold, matches, queryWords } from './search.ts';
import { type Team, teamOf } from './team.ts';

/** Someone on the route: the card that everyone reads, and what only the team knows, where this phone has it. */
export interface OnRoute {
  readonly id: string;
  readonly card: Person;
  readonly details: Details | undefined;
}

/** Everyone on the route, by name, with the organisations and plan teams they belong to. */
export interface Roster {
  readonly people: readonly OnRoute[];
  readonly organisations: readonly Listed<Organisation>[];
  readonly teams: readonly Listed<Team>[];
}

/** The kinds of record that a roster is read from. */
export const ROSTER_KINDS = ['person', 'details', 'organisation', 'team'] as const;

interface Held {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly values: Values;
}

/**
 * @param records live ones of any kind, in any order; people who were interviewed are not on the route
 * @param compare puts names in order, as the language does
 */
export function rosterOf(records: readonly Held[], compare: (a: string, b: string) => number): Roster {
  const details = new Map<string, Details>();
  for (const { scope, kind, values } of records) {
    const read = kind === 'details' && scope === 'team' ? detailsOf(values) : undefined;
    if (read?.person !== undefined) details.set(read.person, read);
  }
  const open = (kind: string) =>
    records.filter((record) => record.kind === kind && record.scope === 'programme');
  return {
    people: open('person')
      .map(({ id, values }) => ({ id, card: personOf(values), details: details.get(id) }))
      .sort((a, b) => compare(a.card.name, b.card.name) || compare(a.id, b.id)),
    organisations: open('organisation')
      .map(({ id, values }) => ({ ...organisationOf(values), id }))
      .sort((a, b) => compare(a.name, b.name) || byRank(a, b)),
    teams: open('team')
      .map(({ id, values }) => ({ ...teamOf(values), id }))
      .sort(byRank),
  };
}

/** The name of who sends them, as its record says or as it was written on the card. */
export function organisationName(
  { card }: OnRoute,
  { organisations }: Pick<Roster, 'organisations'>,
): string {
  return organisations.find(({ id }) => id === card.belongs)?.name || card.organisation;
}

/** The name of the plan team that they are in; empty where they are in none that is known. */
export function teamName({ card }: OnRoute, { teams }: Pick<Roster, 'teams'>): string {
  return teams.find(({ id }) => id === card.team)?.name ?? '';
}

/** What stands for those of whom nothing is said: in no team, from no country that is known. */
export const NONE_SAID = '-';

/** Whom to show: empty shows everybody. An organisation by its name, since cards may say it in words; else a code or an id, or `NONE_SAID`. */
export interface RosterFilter {
  readonly organisation: string;
  readonly country: string;
  readonly team: string;
}

/** What a person is filtered by; empty where nothing is said. */
export function placeOnRoute(person: OnRoute, roster: Pick<Roster, 'organisations' | 'teams'>): RosterFilter {
  return {
    organisation: organisationName(person, roster),
    country: person.card.country,
    // A team that lies in the bin is none.
    team: roster.teams.some(({ id }) => id === person.card.team) ? (person.card.team ?? '') : '',
  };
}

/** The people who fit all that was chosen, in the order of the roster. */
export function filterRoster(
  roster: Roster,
  { organisation, country, team }: RosterFilter,
): readonly OnRoute[] {
  const fits = (wanted: string, said: string) =>
    wanted === '' || (wanted === NONE_SAID ? said === '' : wanted === said);
  return roster.people.filter((person) => {
    const said = placeOnRoute(person, roster);
    return fits(organisation, said.organisation) && fits(country, said.country) && fits(team, said.team);
  });
}

/** Those whose name, role, organisation, team or country holds each word, accents ignored. */
export function findOnRoute(
  roster: Roster,
  query: string,
  country: (code: string) => string,
): readonly OnRoute[] {
  const words = queryWords(query);
  if (words.length === 0) return roster.people;
  return roster.people.filter((person) => {
    const { name, role, country: code } = person.card;
    const told = [name, role, organisationName(person, roster), teamName(person, roster), country(code)];
    return matches(fold(told.join(' ')), words);
  });
}

/** Old cards carry it themselves; today it stands in the details, which only the team reads. */
function genderOf({ card, details }: OnRoute): Gender | undefined {
  return details?.gender ?? card.gender;
}

/** The oldest that one can be in a band, years. */
const OLDEST: Readonly<Record<AgeBand, number>> = {
  under_18: 17,
  '18_24': 24,
  '25_29': 29,
  '30_35': 35,
  '36_59': 59,
  '60_up': Number.POSITIVE_INFINITY,
};
const YOUNGEST: Readonly<Record<AgeBand, number>> = {
  under_18: 0,
  '18_24': 18,
  '25_29': 25,
  '30_35': 30,
  '36_59': 36,
  '60_up': 60,
};

/**
 * Whether somebody counts as young; undefined where that isn't known, also where their band lies on both sides.
 * @param youngUntil the highest age that does, years
 * @param year the year that it is
 */
export function isYoung({ card, details }: OnRoute, youngUntil: number, year: number): boolean | undefined {
  const born = details?.birthYear ?? card.birthYear;
  if (born !== undefined) return year - born <= youngUntil;
  const band = details?.ageBand ?? card.ageBand;
  if (band === undefined) return undefined;
  if (OLDEST[band] <= youngUntil) return true;
  return YOUNGEST[band] > youngUntil ? false : undefined;
}

/** How many there are, as far as they have said. */
export interface Headcount {
  readonly all: number;
  readonly women: number;
  readonly men: number;
  readonly young: number;
}

/** @param young whether somebody counts as young */
export function headcount(
  people: readonly OnRoute[],
  young: (person: OnRoute) => boolean | undefined,
): Headcount {
  const of = (is: (person: OnRoute) => boolean | undefined) =>
    people.filter((each) => is(each) === true).length;
  return {
    all: people.length,
    women: of((each) => genderOf(each) === 'woman'),
    men: of((each) => genderOf(each) === 'man'),
    young: of(young),
  };
}
