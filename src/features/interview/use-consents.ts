import { type Consent, consentId, consentOf } from '../../domain/consent.ts';
import type { Json, Listed } from '../../domain/json.ts';
import { withPseudonym } from '../../domain/pseudonym.ts';
import { voicesIn } from '../../store/use-people.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { type ConsentRef, type Heard, type InterviewRef, writeAnswer } from './consent-answer.ts';

export interface ConsentsHeld {
  /** whether they have been read: until then nobody knows whether one was taken back */
  readonly isRead: boolean;
  /** those who began first, then who joined, by when they did */
  readonly consents: readonly Listed<Consent>[];
}

/** The consents of everyone who spoke in an interview. */
export function useConsents({ scope, id }: InterviewRef): ConsentsHeld {
  const read = useQuery(
    async ({ queries }) => {
      const items = await queries.linkedTo(id, 'consent');
      const { pseudonym } = await voicesIn(queries, id);
      return items
        .filter((item) => item.scope === scope)
        .map((item) => ({
          ...withPseudonym(consentOf(item.values, item.others), pseudonym),
          id: item.id,
        }));
    },
    [scope, id],
  );
  return { isRead: read !== undefined, consents: (read ?? []).toSorted(byJoining) };
}

/** Of those who began, the one whose id follows from the interview's counts first, wherever there are two. */
export function firstOf(
  interview: string,
  consents: readonly Listed<Consent>[],
): Listed<Consent> | undefined {
  const began = consents.filter(({ joined }) => joined === undefined);
  return began.find(({ id }) => id === consentId(interview)) ?? began[0];
}

export function joinedOf(consents: readonly Listed<Consent>[]): readonly Listed<Consent>[] {
  return consents.filter(({ joined }) => joined !== undefined);
}

function byJoining(a: Consent, b: Consent): number {
  return (a.joined?.segment ?? -1) - (b.joined?.segment ?? -1) || (a.at ?? 0) - (b.at ?? 0);
}

/** Writes an answer: true once it is on disk. */
export function useAnswer(): (
  ref: ConsentRef,
  fields: Readonly<Record<string, Json>>,
  heard?: Heard,
) => Promise<boolean> {
  const save = useSave();
  return (ref, fields, heard) => save((store) => writeAnswer(store, ref, fields, heard));
}
