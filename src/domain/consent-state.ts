import { allowed, type Consent, permissionOf } from './consent.ts';
import type { Json } from './json.ts';
import type { BySubject } from './picture.ts';
import { PARTS, type Part } from './said.ts';

/** The first answer that is still missing. */
export type Missing = 'record' | 'share' | 'naming' | 'guardian' | 'assent' | 'authority';

/** What a consent still waits for; undefined where all is said, or where it was taken back or refused. */
export function missingIn(consent: Consent | undefined): Missing | undefined {
  if (consent === undefined || consent.record === undefined) return consent?.withdrawn ? undefined : 'record';
  if (consent.record === 'no' || consent.withdrawn !== undefined) return undefined;
  if (consent.age === 'minor' && consent.guardianSays === undefined) return 'guardian';
  if (consent.age === 'minor' && consent.assent === undefined) return 'assent';
  if (consent.share === undefined) return 'share';
  if (consent.naming === undefined) return 'naming';
  return consent.protected && consent.authoritySays === undefined ? 'authority' : undefined;
}

/** Whether an answer of anyone in an interview is missing: until then nothing of it leaves the team. */
export function isWaiting(consents: readonly Consent[]): boolean {
  const began = consents.some(({ joined }) => joined === undefined);
  return !began || consents.some((consent) => missingIn(consent) !== undefined);
}

/** What was taken back of a consent that goes on. */
export function takenBack(consent: Consent): readonly Part[] {
  return PARTS.filter((part) => consent[`withdrawn.${part}`] !== undefined);
}

/** What stays closed on every screen, since somebody in an interview took it back, or said no to it. */
export interface Closed {
  readonly sound: boolean;
  readonly pictures: BySubject<boolean>;
  readonly name: boolean;
  /** where it was: no photo keeps its place */
  readonly where: boolean;
}

/** A no to pictures of the person leaves those of the place, and the other way round. */
export function closedIn(consents: readonly Consent[]): Closed {
  const some = (is: (one: Consent) => boolean) =>
    consents.some((one) => one.withdrawn !== undefined || is(one));
  const noPicture = (thing: 'thing.person' | 'thing.place') =>
    some((one) => one['withdrawn.pictures'] !== undefined || one[thing] === 'no');
  return {
    sound: some((one) => !permissionOf(one).sound),
    pictures: { person: noPicture('thing.person'), place: noPicture('thing.place') },
    name: some((one) => one['withdrawn.name'] !== undefined),
    where: some((one) => one['thing.where'] === 'no'),
  };
}

/**
 * How the team may call who spoke: the name that was agreed, null where none is, false where it was taken back, and so
 * what the team itself wrote of who spoke is not shown either.
 */
export type Called = string | null | false;

/** All names that the consents of one interview agree on, `keep` being the use; one name taken back is enough for false. */
export function calledIn(consents: readonly Consent[]): Called {
  if (consents.some((one) => one.withdrawn !== undefined || one['withdrawn.name'] !== undefined))
    return false;
  const names = [...new Set(consents.flatMap((one) => allowed(one, 'keep').name ?? []))];
  return names.length > 0 ? names.join(', ') : null;
}

/** Whether fields of a consent hold a no, which its public half has to say wherever a copy may have gone. */
export function saysNo(fields: Readonly<Record<string, Json>>): boolean {
  return Object.entries(fields).some(([field, value]) => {
    if (/^withdrawn(\.|$)/.test(field)) return value !== null && value !== false;
    if (/^(thing|use)\.|^(guardianSays|authoritySays|assent)$/.test(field))
      return value !== 'yes' && value !== null;
    if (field === 'share') return value === 'nobody';
    if (field === 'naming') return value === 'nobody';
    if (field === 'age') return value === 'minor';
    return field === 'record' ? value === 'no' : field === 'protected' && value !== 'no' && value !== null;
  });
}

/** Whether the day is past until which it may be kept. Days as `YYYY-MM-DD`. */
export function isPastKeeping({ keepUntil }: Pick<Consent, 'keepUntil'>, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(keepUntil) && keepUntil < today;
}
