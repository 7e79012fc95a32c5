import * as z from 'zod/mini';
import { words } from './field.ts';
import type { Values } from './json.ts';

/** A consent's public half: no personal data but the name as agreed. A type, so that it can be written as fields. */
export type Permission = {
  may: 'nobody' | 'group' | 'anyone';
  /** whether `name` is the person's own, an alias, or none */
  naming: 'name' | 'alias' | 'nobody';
  name: string;
  /** instant, ms; 0 where the time is unknown */
  withdrawn: number | null;
};

/** Uses beyond the team's own notebook; what each means is with `Use` in consent.ts. */
export type PublicUse = 'group' | 'report' | 'public';

/** What may leave: `name` is what to call the person, or null for no name at all. */
export interface Agreed {
  readonly words: boolean;
  readonly sound: boolean;
  readonly photo: boolean;
  readonly name: string | null;
}

export const NOTHING: Agreed = { words: false, sound: false, photo: false, name: null };

export const PermissionFields = z.object({
  may: z.catch(z.enum(['nobody', 'group', 'anyone']), 'nobody'),
  naming: z.catch(z.enum(['name', 'alias', 'nobody']), 'nobody'),
  name: words,
  withdrawn: z.catch(z.unknown(), null),
});

/** Reads a permission; `others` names its fields in dispute: each of them counts as no. */
export function permissionFrom(values: Values, others: readonly string[] = []): Permission {
  const { may, naming, name, withdrawn } = PermissionFields.parse(values);
  const gone = withdrawn !== undefined && withdrawn !== null && withdrawn !== false;
  return {
    may: others.includes('may') ? 'nobody' : may,
    naming: others.includes('naming') || others.includes('name') ? 'nobody' : naming,
    name,
    withdrawn: gone || others.includes('withdrawn') ? (typeof withdrawn === 'number' ? withdrawn : 0) : null,
  };
}

/**
 * What a permission lets out. To leave the group, `anyone` must have been said. A face names a person, so pictures
 * leave the group only with people who go by their own name; a voice can be known again, so the same holds for
 * sound in public.
 */
export function permitted(permission: Permission | undefined, use: PublicUse): Agreed {
  if (permission === undefined || permission.withdrawn !== null || permission.may === 'nobody')
    return NOTHING;
  if (use !== 'group' && permission.may !== 'anyone') return NOTHING;
  const named = permission.naming === 'name' && permission.name.trim() !== '';
  return {
    words: true,
    sound: use !== 'public' || named,
    photo: use === 'group' || named,
    name: permission.naming === 'nobody' ? null : permission.name.trim() || null,
  };
}
