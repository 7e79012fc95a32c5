import { missingIn } from '../domain/consent-state.ts';
import { type Consent, consentOf, permissionOf } from '../domain/consent.ts';
import { type Json, type Listed, sameJson } from '../domain/json.ts';
import { jsonWords } from '../domain/json-words.ts';
import { narrower } from '../domain/narrow.ts';
import { type Permission, permissionFrom } from '../domain/permission.ts';
import { type People, peopleOf } from '../domain/people.ts';
import { withPseudonym } from '../domain/pseudonym.ts';
import { copiesInLine } from './copies-in-line.ts';
import type { Queries } from './queries.ts';
import type { RouteStore } from './route-store.ts';
import { settleFaces } from './settle-faces.ts';
import { shareReview } from './spoken-names.ts';
import type { Change, Item, Ref } from './types.ts';
import { voicesIn } from './use-people.tsx';

/**
 * Brings what everyone on the route reads into line with every consent that this phone knows, after others have come:
 * one that was narrowed on a phone which had not heard of the quote, and that of somebody who was noted as having joined
 * only later (docs/decisions/shared-copies-obey-later-consents.md). Repeating it changes nothing. @throws SaveError
 */
export async function settleShared(store: RouteStore): Promise<void> {
  const { queries } = store;
  const shared = new Set((await queries.ofKind('permission')).map(({ id }) => id));
  if (shared.size === 0) return;
  await settleFaces(store);
  await hearWithdrawals(store);
  const interviews = new Map<string, Ref>();
  for (const { id, scope, values } of await queries.ofKind('consent')) {
    const { interview } = consentOf(values);
    if (interview !== undefined && shared.has(id)) interviews.set(interview, { scope, id: interview });
  }
  const people = peopleOf(await queries.ofKind(['person', 'details']));
  for (const interview of interviews.values()) {
    const consents = await consentsWith(queries, interview.id, people);
    const changes = await settlingOf(queries, { interview, consents, people });
    if (changes.length > 0) await store.write(...changes);
  }
}

/**
 * What the team noted as taken back of one's own interview (`withdrawShared`) is taken back in its consent too: there the
 * person on this phone reads it, and can give it again.
 */
async function hearWithdrawals({ queries, write }: RouteStore): Promise<void> {
  for (const { scope, id, values, others } of await queries.ofKind('consent')) {
    const { interview = '', withdrawn } = consentOf(values, others);
    if (scope !== 'me' || withdrawn !== undefined) continue;
    const held = await queries.get({ scope: 'commons', id });
    const at = held?.state === 'live' ? permissionFrom(held.values, held.others).withdrawn : null;
    if (at === null) continue;
    const fields = { withdrawn: { at, why: '' } };
    const step = { consent: id, interview, at, what: 'withdrawn', fields };
    await write(
      { scope, kind: 'consent', id, fields },
      // The same step on each of this person's phones.
      { scope, kind: 'consent_step', id: `${id}.withdrawn.${at}`, fields: step },
    );
  }
}

async function consentsWith(queries: Queries, interview: string, people: People): Promise<Listed<Consent>[]> {
  const items = await queries.linkedTo(interview, 'consent');
  const { pseudonym } = await voicesIn(queries, interview, people);
  return items.map(({ id, values, others }) => ({
    ...withPseudonym(consentOf(values, others), pseudonym),
    id,
  }));
}

interface Settling {
  readonly interview: Ref;
  /** all that it has */
  readonly consents: readonly Listed<Consent>[];
  /** permissions that are written with it, by the id of their consent */
  readonly given?: ReadonlyMap<string, Permission>;
  /** everyone on the route, where they have been read already */
  readonly people?: People;
}

/** What has to be written so that everything shared of an interview obeys its consents; nothing where nothing is shared. */
export async function settlingOf(
  queries: Queries,
  { interview, consents, given = new Map(), people }: Settling,
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
  const former = [...held.values()].flatMap(({ names }) => names);
  const review = await shareReview(queries, interview, consents, { people, former });
  return [...permissions, ...(await copiesInLine(queries, next, review))];
}

interface Held {
  readonly item: Item;
  /** as it is, where versions differ the narrowest of them */
  readonly permission: Permission;
  /** that it says, or has said on another phone */
  readonly names: readonly string[];
}

async function heldOf(queries: Queries, consents: readonly Listed<Consent>[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const { id } of consents) {
    const item = await queries.get({ scope: 'commons', id });
    if (item?.state !== 'live') continue;
    const names = (await queries.versions(item, 'name')).map(({ value }) => jsonWords(value));
    held.set(id, { item, permission: await narrowestOf(queries, item), names });
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
