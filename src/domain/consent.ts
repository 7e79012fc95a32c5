import * as z from 'zod/mini';
import { link, ms, oneOf, words } from './field.ts';
import type { Json, Values } from './json.ts';
import { type Agreed, NOTHING, type Permission, permitted, type PublicUse, strictest } from './permission.ts';
import { age, joining, restraint, type Said, said, withdrawal } from './said.ts';

/** Who may hear and read it, the narrowest first. */
export const SHARES = ['nobody', 'group', 'anyone'] as const;
export type Share = (typeof SHARES)[number];

/** What to call whoever spoke: by name, by an alias, or not at all. */
export const NAMINGS = ['name', 'alias', 'nobody'] as const;
export type Naming = (typeof NAMINGS)[number];

/**
 * The answers to the three questions that a recording asks first, and what became of them. The full record behind
 * them narrows what they allow, and never widens it; only `use.archive` and `use.machine`, which they don't ask, need
 * a yes of their own.
 */
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
  /** of someone who joined while the others spoke already */
  joined: joining,
  withdrawn: withdrawal,
  'withdrawn.sound': withdrawal,
  'withdrawn.pictures': withdrawal,
  'withdrawn.name': withdrawal,
  'thing.part': said,
  'thing.sound': said,
  'thing.person': said,
  'thing.place': said,
  'thing.notes': said,
  'thing.where': said,
  'use.quote': said,
  'use.partners': said,
  'use.print': said,
  'use.web': said,
  'use.archive': said,
  'use.machine': said,
  age,
  /** who speaks for a minor */
  guardian: words,
  guardianSays: said,
  /** the minor's own yes */
  assent: said,
  /** that it was asked in, ISO 639 */
  language: words,
  interpreter: words,
  witness: words,
  /** media of the consent itself; they leave for nobody */
  signature: link,
  thumbprint: link,
  /** knowledge that belongs to a community */
  protected: restraint,
  /** who speaks for that community */
  authority: words,
  authoritySays: said,
  /** of the community's own rules: a label, a protocol, a letter */
  reference: words,
  /** day until which it may be kept */
  keepUntil: words,
  /** they have what was agreed, on paper */
  copyLeft: z.catch(z.optional(z.object({ by: link, at: ms })), undefined),
});
export type Consent = z.infer<typeof Consent>;

/** An interview has one first consent, so answers from two phones meet in it; its id follows from the interview's. */
export function consentId(interview: string): string {
  return `${interview}.consent`;
}

const ANSWERS: ReadonlySet<string> = new Set(['record', 'share', 'naming', 'name']);

/** What a field in dispute counts as: an answer that has not been given, and the strictest of everything else. */
function strictly(field: string, value: Json): [string, Json][] {
  if (ANSWERS.has(field)) return [];
  if (/^(thing|use)\.|^(guardianSays|authoritySays|assent)$/.test(field)) return [[field, 'no']];
  if (field === 'age') return [[field, 'minor']];
  const isRestraint = field === 'protected' || field === 'joined' || /^withdrawn(\.|$)/.test(field);
  if (isRestraint && (value === null || value === false || value === 'no')) return [[field, true]];
  return [[field, value]];
}

/**
 * Reads a consent. `others` names the fields that hold versions nobody has chosen between yet: an answer
 * that is in dispute has not been given, and a withdrawal in dispute is one.
 */
export function consentOf(values: Values, others: readonly string[] = []): Consent {
  const settled = Object.entries(values).filter(([field]) => !others.includes(field));
  const disputed = others.flatMap((field) => strictly(field, values[field] ?? null));
  return Consent.parse(Object.fromEntries([...settled, ...disputed]));
}

/**
 * What something said may be used for:
 * - `keep`: it stays in the team's own notebook, with facilitators and coordinators;
 * - `group`: everyone on this route sees it, plans may cite it, a file for the group holds it;
 * - `report`: it leaves the group, to readers one knows by name: organiser, funder, partners;
 * - `print`: on paper, in whoever's hands;
 * - `public`: the web too, anything that can't be called back;
 * - `archive`: it is laid down where others may find it in years to come;
 * - `machine`: a program outside this phone writes down or translates what was said.
 */
type Use = 'keep' | PublicUse | 'machine';

/**
 * The one rule that every export, share, print and copy to a wider scope goes through. Everything is no until it
 * was said; unknown is no; a withdrawal is no to everything, and so is `record: no`. A wider use never allows more.
 */
export function allowed(consent: Consent | undefined, use: Use): Agreed {
  if (consent === undefined || !stands(consent)) return NOTHING;
  const permission = permissionOf(consent);
  if (use !== 'keep' && use !== 'machine') return permitted(permission, use);
  if (use === 'machine' && consent['use.machine'] !== 'yes') return NOTHING;
  const { sound, photo, view, where } = permission;
  return { words: true, sound, photo, view, where, name: agreedName(consent) };
}

/**
 * What a group interview allows: only what everyone in it allowed. Without any consent nothing, nor where only people
 * who joined later have one: those who began were never asked.
 */
export function allowedByAll(consents: readonly Consent[], use: Use): Agreed {
  const began = consents.some(({ joined }) => joined === undefined);
  return began ? strictest(consents.map((consent) => allowed(consent, use))) : NOTHING;
}

/** The half of a consent that everyone on the route may know; its record has the consent's id, in `commons`. */
export function permissionOf(consent: Consent): Permission {
  const may = stands(consent) && mayLeave(consent) ? (consent.share ?? 'nobody') : 'nobody';
  const name = may === 'nobody' ? null : agreedName(consent);
  const hasPictures = consent['withdrawn.pictures'] === undefined;
  return {
    may,
    naming: name === null ? 'nobody' : (consent.naming ?? 'nobody'),
    name: name ?? '',
    withdrawn: consent.withdrawn === undefined ? null : (consent.withdrawn.at ?? 0),
    sound: isOpen(consent['thing.sound']) && consent['withdrawn.sound'] === undefined,
    photo: hasPictures && isOpen(consent['thing.person']) && isOpen(consent['thing.place']),
    view: hasPictures && isOpen(consent['thing.place']),
    where: isOpen(consent['thing.where']),
    partners: isOpen(consent['use.partners']),
    print: isOpen(consent['use.print']),
    web: isOpen(consent['use.web']),
    archive: consent['use.archive'] === 'yes',
  };
}

/** Whether there is a yes to begin with: for a minor the guardian's and their own. */
function stands(consent: Consent): boolean {
  if (consent.record !== 'yes' || consent.withdrawn !== undefined) return false;
  if (!isOpen(consent['thing.part'])) return false;
  return consent.age !== 'minor' || (consent.guardianSays === 'yes' && consent.assent === 'yes');
}

/** Whether anything of it may be cited at all; knowledge of a community needs the community's yes. */
function mayLeave(consent: Consent): boolean {
  const cited = isOpen(consent['use.quote']) && isOpen(consent['thing.notes']);
  return cited && (!consent.protected || consent.authoritySays === 'yes');
}

/** The three answers said it, as long as nobody has said otherwise of this very thing. */
function isOpen(answer: Said | undefined): boolean {
  return answer === undefined || answer === 'yes';
}

function agreedName(consent: Consent): string | null {
  const { naming, name } = consent;
  const given = name.trim();
  if (consent['withdrawn.name'] !== undefined) return null;
  return (naming === 'name' || naming === 'alias') && given !== '' ? given : null;
}
