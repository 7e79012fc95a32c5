import * as z from 'zod/mini';
import { link, listOf, words } from './field.ts';
import type { Values } from './json.ts';

/** A consent's public half: no personal data but the name as agreed. A type, so that it can be written as fields. */
export type Permission = {
  may: 'nobody' | 'group' | 'anyone';
  /** whether `name` is the person's own, an alias, or none */
  naming: 'name' | 'alias' | 'nobody';
  name: string;
  /** instant, ms; 0 where the time is unknown */
  withdrawn: number | null;
} & Record<Limit, boolean>;

/** What a permission can leave out: parts of what was said and shown, and ways out of the group. */
export const LIMITS = ['sound', 'photo', 'view', 'where', 'partners', 'print', 'web', 'archive'] as const;
export type Limit = (typeof LIMITS)[number];

/** Uses beyond the team's own notebook; what each means is with `Use` in consent.ts. */
export const PUBLIC_USES = ['group', 'report', 'print', 'public', 'archive'] as const;
export type PublicUse = (typeof PUBLIC_USES)[number];

/** What may leave. */
export interface Agreed {
  readonly words: boolean;
  readonly sound: boolean;
  /** pictures of the person, and pictures of which nobody has said what they show */
  readonly photo: boolean;
  /** pictures of the place */
  readonly view: boolean;
  /** where it was */
  readonly where: boolean;
  /** what to call the person, or null for no name at all */
  readonly name: string | null;
}

/** What is agreed where nobody was asked, or all was taken back. */
export const NOTHING: Agreed = {
  words: false,
  sound: false,
  photo: false,
  view: false,
  where: false,
  name: null,
};

/** A limit that nobody has set is none; but an archive is no part of what the three questions ask. */
const isOpen = z.pipe(
  z.catch(z.unknown(), undefined),
  z.transform((value) => value === true || value === undefined || value === null),
);
const isSaid = z.pipe(
  z.catch(z.unknown(), undefined),
  z.transform((value) => value === true),
);

/** The fields of a permission that have a fixed name. */
export const PermissionFields = z.object({
  may: z.catch(z.enum(['nobody', 'group', 'anyone']), 'nobody'),
  naming: z.catch(z.enum(['name', 'alias', 'nobody']), 'nobody'),
  name: words,
  withdrawn: z.catch(z.unknown(), null),
  sound: isOpen,
  photo: isOpen,
  view: isOpen,
  where: isOpen,
  partners: isOpen,
  print: isOpen,
  web: isOpen,
  archive: isSaid,
});

/** Reads a permission; `others` names its fields in dispute: each of them counts as no. */
export function permissionFrom(values: Values, others: readonly string[] = []): Permission {
  const { may, naming, name, withdrawn, ...limits } = PermissionFields.parse(values);
  const gone = withdrawn !== undefined && withdrawn !== null && withdrawn !== false;
  const open = (limit: Limit) => limits[limit] && !others.includes(limit);
  return {
    may: others.includes('may') ? 'nobody' : may,
    naming: others.includes('naming') || others.includes('name') ? 'nobody' : naming,
    name,
    withdrawn: gone || others.includes('withdrawn') ? (typeof withdrawn === 'number' ? withdrawn : 0) : null,
    sound: open('sound'),
    photo: open('photo'),
    view: open('view'),
    where: open('where'),
    partners: open('partners'),
    print: open('print'),
    web: open('web'),
    archive: open('archive'),
  };
}

/** What has to be open for a use, beside `may`. Whoever prints shows it to partners too, and so on. */
const NEEDS: Readonly<Record<PublicUse, readonly Limit[]>> = {
  group: [],
  report: ['partners'],
  print: ['partners', 'print'],
  public: ['partners', 'print', 'web'],
  archive: ['partners', 'archive'],
};

/**
 * What a permission lets out. To leave the group, `anyone` must have been said. A face names a person, so pictures
 * leave the group only with people who go by their own name; a voice can be known again, so the same holds for
 * sound that can't be called back.
 */
export function permitted(permission: Permission | undefined, use: PublicUse): Agreed {
  if (permission === undefined || permission.withdrawn !== null || permission.may === 'nobody')
    return NOTHING;
  if (use !== 'group' && permission.may !== 'anyone') return NOTHING;
  if (!NEEDS[use].every((limit) => permission[limit])) return NOTHING;
  const named = permission.naming === 'name' && permission.name.trim() !== '';
  return {
    words: true,
    sound: permission.sound && (use === 'group' || use === 'report' || named),
    photo: permission.photo && (use === 'group' || named),
    view: permission.view,
    where: permission.where,
    name: permission.naming === 'nobody' ? null : permission.name.trim() || null,
  };
}

/** What all of these allow at once; the names are those of the people who agreed to theirs. Of none: nothing. */
export function strictest(all: readonly Agreed[]): Agreed {
  const words = all.length > 0 && all.every((one) => one.words);
  if (!words) return NOTHING;
  const names = [...new Set(all.flatMap(({ name }) => (name === null ? [] : [name])))];
  return {
    words,
    sound: all.every((one) => one.sound),
    photo: all.every((one) => one.photo),
    view: all.every((one) => one.view),
    where: all.every((one) => one.where),
    name: names.length > 0 ? names.join(', ') : null,
  };
}

/** Whether somebody goes by their own name. */
export function goesByName({ may, naming, name }: Permission): boolean {
  return may !== 'nobody' && naming === 'name' && name.trim() !== '';
}

const ids = listOf(z.string().check(z.minLength(1)));

/** The permissions that a copy stands or falls with: one for each person who spoke. */
export function permissionsIn(values: Values): readonly string[] {
  const first = link.parse(values['permission']);
  return [...new Set([...(first === undefined ? [] : [first]), ...ids.parse(values['permissions'])])];
}

/** Whether it is a copy, for everyone, of what somebody said: names may have been taken out of it since. */
export function isSpokenCopy({ scope, values }: { scope: string; values: Values }): boolean {
  return scope === 'commons' && permissionsIn(values).length > 0;
}

/** How a copy names the permissions of everyone who spoke. */
export function permissionFields(all: readonly string[]): Record<string, string | string[]> {
  const [first] = all;
  if (first === undefined) return {};
  return all.length > 1 ? { permission: first, permissions: [...all] } : { permission: first };
}
