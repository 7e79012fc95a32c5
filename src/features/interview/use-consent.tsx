import { consentId, consentOf, type Consent } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { type Heard, type InterviewRef, writeAnswer } from './consent-answer.ts';

export interface ConsentHeld {
  /** whether it has been read: until then nobody knows whether it was taken back */
  readonly isRead: boolean;
  /** undefined until it has been read, or where nothing was asked yet */
  readonly consent: Consent | undefined;
  readonly answer: (fields: Readonly<Record<string, Json>>, heard?: Heard) => Promise<boolean>;
}

/** The consent of an interview, and how answers are written: each is a field of its own. */
export function useConsent({ scope, id }: InterviewRef): ConsentHeld {
  const save = useSave();
  const read = useQuery(
    async ({ queries }) => ({ item: await queries.get({ scope, id: consentId(id) }) }),
    [scope, id],
  );
  const item = read?.item;
  return {
    isRead: read !== undefined,
    consent: item && consentOf(item.values, item.others),
    answer: (fields, heard) => save((store) => writeAnswer(store, { scope, id }, fields, heard)),
  };
}
