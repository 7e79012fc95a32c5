import { missingIn } from '../domain/consent-state.ts';
import { type Consent, consentOf, permissionOf } from '../domain/consent.ts';
import type { Json, Listed } from '../domain/json.ts';
import { sameJson } from '../domain/json.ts';
import { narrower } from '../domain/narrow.ts';
import {
  goesByName,
  type Permission,
  permissionFields,
  permissionFrom,
  permissionsIn,
  permitted,
  strictest,
} from '../domain/permission.ts';
import { type People, peopleOf, pseudonymIn } from '../domain/people.ts';
import { withPseudonym } from '../domain/pseudonym.ts';
import { TELLING } from '../domain/share-note.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';
import { speakersIn } from './use-people.tsx';

/**
 * Brings what everyone on the route reads into line with every consent that this phone knows, after others have come:
 * one that was narrowed on a phone which had not heard of the quote, and that of somebody who was noted as having joined
 * only later (docs/decisions/shared-copies-obey-later-consents.md). Repeating it changes nothing. @throws SaveError
 */
export async function settleShared(store: RouteStore): Promise<void> {
  const { queries } = store;
  const shared = new Set((await queries.ofKind('permission')).map(({ id }) => id));
  if (shared.size === 0) return;
  const consents = await queries.ofKind('consent');
  const interviews = new Set(
    consents.filter(({ id }) => shared.has(id)).map(({ values }) => consentOf(values).interview),
  );
  const people = peopleOf(await queries.ofKind(['person', 'details']));
  for (const interview of interviews) {
    if (interview === undefined) continue;
    const all = await consentsWith(queries, interview, people);
    const changes = await settlingOf(queries, all);
    if (changes.length > 0) await store.write(...changes);
  }
}

async function consentsWith(queries: Queries, interview: string, people: People): Promise<Listed<Consent>[]> {
  const items = await queries.linkedTo(interview, 'consent');
  const pseudonym = pseudonymIn(await speakersIn(queries, interview), people);
  return items.map(({ id, values, others }) => ({
    ...withPseudonym(consentOf(values, others), pseudonym),
    id,
  }));
}

/**
 * What has to be written so that everything shared of an interview obeys these consents, all that it has. Nothing where
 * nothing of it is shared.
 * @param given permissions that are written with it, by the id of their consent
 */
export async function settlingOf(
  queries: Queries,
  consents: readonly Listed<Consent>[],
  given: ReadonlyMap<string, Permission> = new Map(),
): Promise<Change[]> {
  const held = await heldOf(queries, consents);
  if (held.size === 0) return [];
  const next = new Map(
    consents.map((consent) => [consent.id, given.get(consent.id) ?? nextOf(consent, held)]),
  );
  // Where somebody has not been asked there is none yet, which lets nothing out: a no that nobody said would stay.
  const said = consents.filter(
    (one) => !given.has(one.id) && (held.has(one.id) || missingIn(one) === undefined),
  );
  const permissions = said.flatMap(({ id }) => changeOf(id, held.get(id), next.get(id) ?? {}));
  return [...permissions, ...(await copiesInLine(queries, next))];
}

interface Held {
  readonly item: Item;
  /** as it is, where versions differ the narrowest of them */
  readonly permission: Permission;
}

async function heldOf(queries: Queries, consents: readonly Listed<Consent>[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const { id } of consents) {
    const item = await queries.get({ scope: 'commons', id });
    if (item?.state === 'live') held.set(id, { item, permission: await narrowestOf(queries, item) });
  }
  return held;
}

/** Versions that nobody has chosen between: two phones wrote it without having heard of each other. */
async function narrowestOf(queries: Queries, item: Item): Promise<Permission> {
  let narrowest = permissionFrom(item.values);
  for (const field of item.others)
    for (const { value } of await queries.versions(item, field))
      narrowest = narrower(narrowest, permissionFrom({ ...item.values, [field]: value }));
  return narrowest;
}

function nextOf(consent: Listed<Consent>, held: ReadonlyMap<string, Held>): Permission {
  const asked = permissionOf(consent);
  const before = held.get(consent.id);
  if (before === undefined) return asked;
  const next = narrower(before.permission, asked);
  // Which of two names is the alias, nobody can tell; the consent could, but it goes by another way of naming.
  const isUnclear = before.item.others.includes('name') && next.naming !== asked.naming;
  return isUnclear ? { ...next, naming: 'nobody', name: '' } : next;
}

function changeOf(id: string, held: Held | undefined, next: Readonly<Record<string, Json>>): Change[] {
  const fields = Object.entries(next).filter(
    ([field, value]) =>
      held === undefined || held.item.others.includes(field) || !sameJson(shownIn(held, field), value),
  );
  if (fields.length === 0) return [];
  return [{ scope: 'commons', kind: 'permission', id, fields: Object.fromEntries(fields) }];
}

/** As it is read: a limit that nobody wrote is none. */
function shownIn({ item }: Held, field: string): Json | undefined {
  const read: Readonly<Record<string, Json>> = permissionFrom(item.values);
  return read[field];
}

/** Copies name the permission of everyone who spoke, and nobody but by the name that was agreed. */
async function copiesInLine(
  queries: Queries,
  permissions: ReadonlyMap<string, Permission>,
): Promise<Change[]> {
  const ids = [...permissions.keys()];
  const tied = (await Promise.all(ids.map((id) => queries.linkedTo(id)))).flat();
  const copies = new Map(
    tied
      .filter(({ scope, kind }) => scope === 'commons' && kind !== 'permission')
      .map((item) => [item.key, item]),
  );
  const all = [...permissions.values()];
  const isNamed = all.every(goesByName);
  const { name } = strictest(all.map((permission) => permitted(permission, 'group')));
  const changes = await Promise.all(
    [...copies.values()].map(async (item): Promise<Change | undefined> => {
      const fields = { ...(await unnamedIn(queries, item, ids)), ...renamed(item, name ?? '', isNamed) };
      const { scope, kind, id } = item;
      return Object.keys(fields).length > 0 ? { scope, kind, id, fields } : undefined;
    }),
  );
  return changes.filter((change) => change !== undefined);
}

/** The permissions that a copy has to name and doesn't; where two phones added one each, both. */
async function unnamedIn(
  queries: Queries,
  item: Item,
  ids: readonly string[],
): Promise<Record<string, Json>> {
  const named = new Set(permissionsIn(item.values));
  const isDisputed = item.others.includes('permissions');
  if (isDisputed)
    for (const { value } of await queries.versions(item, 'permissions'))
      for (const id of permissionsIn({ permissions: value })) named.add(id);
  const missing = ids.filter((id) => !named.has(id)).sort();
  return missing.length > 0 || isDisputed ? permissionFields([...named, ...missing]) : {};
}

/** What a copy says of who spoke: the agreed name and, where anyone goes by another than their own, nothing that tells it. */
function renamed({ kind, values }: Item, name: string, isNamed: boolean): Record<string, Json> {
  if (kind === 'quote') return values['name'] === name ? {} : { name };
  const told = [...(kind === 'interview' ? ['people'] : []), ...(isNamed ? [] : TELLING)];
  const written = told.filter((field) => (values[field] ?? '') !== '');
  return kind === 'media' ? {} : Object.fromEntries(written.map((field) => [field, null]));
}
