import { activityOf } from './activity.ts';
import { caseOf } from './case.ts';
import type { Json, Values } from './json.ts';

/** How the fields of a set’s members begin. */
const LEAD = 'lead.';
const CHAMPION = 'champion.';

export interface Members {
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** The cells that let people lead a stop, each with their place among the others, and no more. */
export function leadFields(members: Members): Record<string, Json> {
  return memberFields(LEAD, members);
}

/** The same of the champions of a case. */
export function championFields(members: Members): Record<string, Json> {
  return memberFields(CHAMPION, members);
}

function memberFields(begin: string, { now, before }: Members): Record<string, Json> {
  return Object.fromEntries([
    ...now.flatMap((id, at) => (before.includes(id) ? [] : [[`${begin}${id}`, at]])),
    ...before.filter((id) => !now.includes(id)).map((id) => [`${begin}${id}`, false]),
  ]);
}

/** The same record with its set as one list, for readers who know nothing of cells. */
export function withLists(kind: string, values: Values): Values {
  if (kind === 'activity') return listed(values, LEAD, 'leads', activityOf(values).leads);
  if (kind === 'case') return listed(values, CHAMPION, 'champions', caseOf(values).champions);
  return values;
}

function listed(values: Values, begin: string, field: string, ids: string[]): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(begin));
  if (others.length === Object.keys(values).length) return values;
  return { ...Object.fromEntries(others), [field]: ids };
}
