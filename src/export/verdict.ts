import { allowed, allowedByAll, type Consent, permissionOf } from '../domain/consent.ts';
import {
  type Agreed,
  NOTHING,
  type Permission,
  type PublicUse,
  permissionsIn,
  permitted,
  strictest,
} from '../domain/permission.ts';
import { type ExportItem, type ItemIndex, linkIn } from './items.ts';
import { isSpoken } from './purpose.ts';

/** What the people behind a record agreed to. */
export type Verdict =
  /** no person's words or picture stand behind it */
  | { readonly bound: false }
  | {
      readonly bound: true;
      readonly agreed: Agreed;
      /** everyone goes by their own name */
      readonly named: boolean;
      readonly withdrawn: boolean;
    };

/** Kinds that carry what a person said or showed, and so hand on that person's consent to what links to them. */
const CARRIERS: ReadonlySet<string> = new Set([
  'interview',
  'consent',
  'permission',
  'mark',
  'line',
  'media',
  'note',
  'quote',
]);
/** Links without which nobody can tell whose words they are. */
const DECIDING = ['interview', 'mark', 'owner'];

/**
 * Follows a record's links to every consent and permission behind it, and takes the strictest. A link to something
 * that isn't there is a no, unless the record names a permission that is.
 */
export function verdictOf(item: ExportItem, index: ItemIndex, use: PublicUse): Verdict {
  const sources = sourcesOf(item, index);
  if (sources.groups.length + sources.permissions.length === 0 && !sources.missing) return { bound: false };
  const consents = sources.groups.flat();
  const parts = [
    ...consents.map((consent) => allowed(consent, use)),
    ...sources.groups.filter((group) => !allowedByAll(group, use).words).map(() => NOTHING),
    ...sources.permissions.map((permission) => permitted(permission, use)),
    ...(sources.missing ? [NOTHING] : []),
  ];
  const agreed = strictest(parts);
  const all = [...consents.map(permissionOf), ...sources.permissions];
  return {
    bound: true,
    agreed,
    named: agreed.words && all.every((one) => one?.naming === 'name' && one.name.trim() !== ''),
    withdrawn: all.some((one) => one !== undefined && one.withdrawn !== null),
  };
}

interface Sources {
  /** the consents of each interview behind it */
  readonly groups: (readonly Consent[])[];
  readonly permissions: (Permission | undefined)[];
  missing: boolean;
}

function sourcesOf(start: ExportItem, index: ItemIndex): Sources {
  const sources: Sources = { groups: [], permissions: [], missing: false };
  const seen = new Set<ExportItem>();
  const people = new Set<string>();
  const queue = [start];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (seen.has(item)) continue;
    seen.add(item);
    // A copy for everyone has a permission instead of consents of its own.
    if (item.kind === 'interview' && item.scope !== 'commons') people.add(item.id);
    if (item.kind === 'interview' && item.scope === 'commons' && linkIn(item, 'permission') === undefined)
      sources.missing = true;
    const interview = item.kind === 'consent' ? linkIn(item, 'interview') : undefined;
    if (interview !== undefined) people.add(interview);
    const named = item.kind === 'permission' ? [item.id] : permissionsIn(item.values);
    for (const permission of named) sources.permissions.push(index.permissions.get(permission));
    if (isMissing(item, index) || isProof(item, index)) sources.missing = true;
    queue.push(...linked(item, index));
  }
  if (people.size + sources.permissions.length === 0 && [...seen].some(isSomeones)) sources.missing = true;
  for (const id of people) sources.groups.push(index.consents.get(id) ?? []);
  return sources;
}

/** Words or sound that must be someone's, even if nothing says whose. */
function isSomeones(item: ExportItem): boolean {
  return isSpoken(item) || (item.kind === 'media' && linkIn(item, 'owner') === undefined);
}

/** Lead on to nobody: interviews and permissions have their consent themselves; what a team writes in its plan is its own. */
const ENDS: ReadonlySet<string> = new Set(['interview', 'permission', 'plan', 'inspiration']);

/** What an item links to, as far as it carries someone's words. */
function linked(item: ExportItem, index: ItemIndex): ExportItem[] {
  if (ENDS.has(item.kind)) return [];
  return Object.values(item.values)
    .filter((value) => typeof value === 'string')
    .flatMap((value) => index.byId.get(value) ?? [])
    .filter(({ kind }) => CARRIERS.has(kind));
}

/**
 * A signature, a thumbprint, a question spoken: they show that somebody was asked, and are nobody's story. The sheet that those
 * who came to a stop have signed holds all their names.
 */
function isProof(item: ExportItem, { byId }: ItemIndex): boolean {
  const owners = item.kind === 'media' ? (byId.get(linkIn(item, 'owner') ?? '') ?? []) : [];
  return owners.some(({ kind }) => ['consent', 'saying', 'activity'].includes(kind));
}

function isMissing(item: ExportItem, { byId }: ItemIndex): boolean {
  if (item.kind === 'consent' || linkIn(item, 'permission') !== undefined) return false;
  return DECIDING.some((field) => {
    const link = linkIn(item, field);
    return link !== undefined && !byId.has(link);
  });
}
