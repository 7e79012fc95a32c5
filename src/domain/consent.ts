import * as z from 'zod/mini';
import { link, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';
import { type Agreed, NOTHING, type Permission, permitted, type PublicUse } from './permission.ts';

export const SHARES = ['nobody', 'group', 'anyone'] as const;
export type Share = (typeof SHARES)[number];

export const NAMINGS = ['name', 'alias', 'nobody'] as const;
export type Naming = (typeof NAMINGS)[number];

const Withdrawal = z.object({ at: ms, why: words });

/** Anything but nothing is a withdrawal, even if it reads strangely: a no must not get lost. */
export const withdrawal = z.pipe(
  z.catch(z.unknown(), undefined),
  z.transform((value) => {
    if (value === undefined || value === null || value === false) return undefined;
    if (typeof value === 'number') return { at: value, why: '' };
    const read = Withdrawal.safeParse(value);
    return read.success ? read.data : { at: undefined, why: '' };
  }),
);

/** The answers to the three questions that a recording asks first, and what became of them. */
export const Consent = z.object({
  interview: link,
  /** may we record? */
  record: oneOf(['yes', 'no']),
  /** who may hear and read it? */
  share: oneOf(SHARES),
  /** how shall we call you? */
  naming: oneOf(NAMINGS),
  /** the name or alias, as agreed */
  name: words,
  mode: oneOf(['spoken', 'written']),
  at: ms,
  media: link,
  heardAt: ms,
  withdrawn: withdrawal,
});
export type Consent = z.infer<typeof Consent>;

/** An interview has one consent, so answers from two phones meet in it; its id follows from the interview's. */
export function consentId(interview: string): string {
  return `${interview}.consent`;
}

const ANSWERS: ReadonlySet<string> = new Set(['record', 'share', 'naming', 'name']);

/**
 * Reads a consent. `others` names the fields that hold versions nobody has chosen between yet: an answer
 * that is in dispute has not been given, and a withdrawal in dispute is one.
 */
export function consentOf(values: Values, others: readonly string[] = []): Consent {
  const settled = Object.entries(values).filter(([field]) => !(ANSWERS.has(field) && others.includes(field)));
  const consent = Consent.parse(Object.fromEntries(settled));
  return others.includes('withdrawn') && consent.withdrawn === undefined
    ? { ...consent, withdrawn: { at: undefined, why: '' } }
    : consent;
}

/**
 * What something said may be used for:
 * - `keep`: it stays in the team's own notebook, with facilitators and coordinators;
 * - `group`: everyone on this route sees it, plans may cite it, a file for the group holds it;
 * - `report`: it leaves the group, to readers one knows by name: organiser, funder, partners;
 * - `public`: print, the web, anything that can't be called back.
 */
export type Use = 'keep' | PublicUse;

/** From the narrowest use to the widest. */
export const USES = ['keep', 'group', 'report', 'public'] as const satisfies readonly Use[];

/**
 * The one rule that every export, share, print and copy to a wider scope goes through. Everything is no until it
 * was said; unknown is no; a withdrawal is no to everything, and so is `record: no`. A wider use never allows more.
 */
export function allowed(consent: Consent | undefined, use: Use): Agreed {
  if (consent === undefined) return NOTHING;
  const permission = permissionOf(consent);
  if (use !== 'keep') return permitted(permission, use);
  if (consent.record !== 'yes' || permission.withdrawn !== null) return NOTHING;
  return { words: true, sound: true, photo: true, name: agreedName(consent) };
}

/** What a group interview allows: only what everyone in it allowed. Without any consent nothing. */
export function allowedByAll(consents: readonly Consent[], use: Use): Agreed {
  return strictest(consents.map((consent) => allowed(consent, use)));
}

/** What all of these allow at once; the names are those of the people who agreed to theirs. Of none: nothing. */
export function strictest(all: readonly Agreed[]): Agreed {
  const words = all.length > 0 && all.every((one) => one.words);
  const names = [...new Set(all.flatMap(({ name }) => (name === null ? [] : [name])))];
  return {
    words,
    sound: words && all.every((one) => one.sound),
    photo: words && all.every((one) => one.photo),
    name: words && names.length > 0 ? names.join(', ') : null,
  };
}

/** The half of a consent that everyone on the route may know; its record has the consent's id, in `commons`. */
export function permissionOf(consent: Consent): Permission {
  if (consent.withdrawn !== undefined) {
    return { may: 'nobody', naming: 'nobody', name: '', withdrawn: consent.withdrawn.at ?? 0 };
  }
  const may = consent.record === 'yes' ? (consent.share ?? 'nobody') : 'nobody';
  const name = may === 'nobody' ? null : agreedName(consent);
  return {
    may,
    naming: name === null ? 'nobody' : (consent.naming ?? 'nobody'),
    name: name ?? '',
    withdrawn: null,
  };
}

function agreedName({ naming, name }: Consent): string | null {
  const said = name.trim();
  return (naming === 'name' || naming === 'alias') && said !== '' ? said : null;
}
