import type { Consent } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import type { ConsentRef, Heard } from './consent-answer.ts';
import { firstOf, useAnswer, useConsents } from './use-consents.ts';

export interface ConsentHeld {
  /** whether it has been read: until then nobody knows whether it was taken back */
  readonly isRead: boolean;
  /** undefined until it has been read, or where nothing was asked yet */
  readonly consent: Consent | undefined;
  readonly answer: (fields: Readonly<Record<string, Json>>, heard?: Heard) => Promise<boolean>;
}

/** One consent of an interview, the first unless another is named, and how answers are written: each is a field of its own. */
export function useConsent(ref: ConsentRef): ConsentHeld {
  const { isRead, consents } = useConsents(ref);
  const answer = useAnswer();
  const consent =
    ref.consent === undefined ? firstOf(ref.id, consents) : consents.find(({ id }) => id === ref.consent);
  const { scope, id } = ref;
  return {
    isRead,
    consent,
    answer: (fields, heard) => answer({ scope, id, consent: ref.consent ?? consent?.id }, fields, heard),
  };
}
