import { type Called, calledIn, closedIn, isWaiting, missingIn } from '../../domain/consent-state.ts';
import { type Consent, consentOf } from '../../domain/consent.ts';
import type { BySubject } from '../../domain/picture.ts';
import type { Item } from '../../store/types.ts';

/** What somebody should know of the consents of an interview before they use it. */
export type ConsentDoubt =
  /** nobody has been asked */
  | 'none'
  /** an answer is missing */
  | 'open'
  | 'withdrawn';

/** The consents of everyone in each interview. */
export type Consents = ReadonlyMap<string, readonly Consent[]>;

/** @param items of kind `consent` */
export function consentsByInterview(items: readonly Item[]): Consents {
  const consents = new Map<string, Consent[]>();
  for (const { values, others } of items) {
    const consent = consentOf(values, others);
    if (consent.interview === undefined) continue;
    const before = consents.get(consent.interview);
    if (before) before.push(consent);
    else consents.set(consent.interview, [consent]);
  }
  return consents;
}

/** Nothing where all is said: a no is an answer too. */
export function doubtIn(consents: readonly Consent[]): ConsentDoubt | undefined {
  if (consents.some(({ withdrawn }) => withdrawn !== undefined)) return 'withdrawn';
  if (!isWaiting(consents)) return undefined;
  return consents.every((consent) => missingIn(consent) === 'record') ? 'none' : 'open';
}

/** Which of its pictures may be shown. */
export function shownPictures(consents: readonly Consent[]): BySubject<boolean> {
  const { person, place } = closedIn(consents).pictures;
  return { person: !person, place: !place };
}

/** What to call who spoke, where the consent says so, by the interview. @param speakers as the team calls them */
export function namesByInterview(
  consents: Consents,
  speakers: ReadonlyMap<string, string>,
): Map<string, Called> {
  const called = new Map<string, Called>(speakers);
  for (const [interview, all] of consents) {
    const agreed = calledIn(all);
    called.set(interview, agreed === false ? false : speakers.get(interview) || agreed);
  }
  return called;
}
