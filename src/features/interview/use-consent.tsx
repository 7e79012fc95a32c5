import { consentId, consentOf, type Consent } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { type Heard, type InterviewRef, writeAnswer } from './consent-answer.ts';

export interface ConsentHeld {
  /** undefined until it has been read, or where nothing was asked yet */
  readonly consent: Consent | undefined;
  readonly answer: (fields: Readonly<Record<string, Json>>, heard?: Heard) => Promise<boolean>;
}

/** The consent of an interview, and how answers are written: each is a field of its own. */
export function useConsent({ scope, id }: InterviewRef): ConsentHeld {
  const save = useSave();
  const item = useQuery(({ queries }) => queries.get({ scope, id: consentId(id) }), [scope, id]);
  return {
    consent: item && consentOf(item.values, item.others),
    answer: (fields, heard) => save((store) => writeAnswer(store, { scope, id }, fields, heard)),
  };
}
