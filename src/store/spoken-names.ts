import { allowed, type Consent, consentOf } from '../domain/consent.ts';
import { hiddenNames, withHidden } from '../domain/hidden-names.ts';
import { interviewOf } from '../domain/interview.ts';
import type { People } from '../domain/people.ts';
import { type Reviewed, reviewOf } from '../domain/reviewed-names.ts';
import { speakerName } from '../domain/speaker.ts';
import type { Queries } from './queries.ts';
import type { Ref } from './types.ts';
import { voicesIn } from './use-people.tsx';

/**
 * Every name of the people who spoke in an interview that this phone knows; groups have none.
 * @param known everyone on the route, where they have been read already
 */
export async function spokenNames(queries: Queries, interview: Ref, known?: People): Promise<string[]> {
  const item = await queries.get(interview);
  const { speakers, people } = await voicesIn(queries, interview.id, known);
  const given = await queries.linkedTo(interview.id, 'consent');
  const names = [
    interviewOf(item?.values ?? {}).people,
    ...speakers.flatMap((speaker) =>
      speaker.as === 'group' ? [] : [speaker.name, speakerName(speaker, people)],
    ),
    // Also one that is in dispute.
    ...given.map(({ values }) => consentOf(values).name),
  ];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

/**
 * What stands for each name in whatever everyone on the route gets of an interview: as it was decided, and a gap for who
 * spoke and doesn't go by that name.
 * @param former names that they went by before
 */
export async function shareReview(
  queries: Queries,
  interview: Ref,
  consents: readonly Consent[],
  { people, former = [] }: { readonly people?: People | undefined; readonly former?: readonly string[] } = {},
): Promise<readonly Reviewed[]> {
  const item = await queries.get(interview);
  const agreed = consents.flatMap((consent) => allowed(consent, 'group').name ?? []);
  const spoke = [...(await spokenNames(queries, interview, people)), ...former];
  return withHidden(reviewOf(item?.values ?? {}), hiddenNames({ spoke, consents, agreed }));
}
