import { LIMITS, type Permission } from './permission.ts';

const MAY = ['nobody', 'group', 'anyone'] as const;
const NAMING = ['nobody', 'alias', 'name'] as const;

/**
 * What a permission becomes by what is asked of it now: of each part the narrower. So a no reaches what was let out on a
 * phone that had not heard of it, and a yes that is older than the no opens nothing again. Where both name somebody in the
 * same way, the name that is asked for counts: the consent knows it, the permission only repeats it.
 */
export function narrower(held: Permission, asked: Permission): Permission {
  const naming = least(NAMING, held.naming, asked.naming);
  const limits = LIMITS.map((limit) => [limit, held[limit] && asked[limit]] as const);
  return {
    ...held,
    ...Object.fromEntries(limits),
    may: least(MAY, held.may, asked.may),
    naming,
    name: naming === 'nobody' ? '' : naming === asked.naming ? asked.name : held.name,
    withdrawn: held.withdrawn ?? asked.withdrawn,
  };
}

function least<T extends string>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
