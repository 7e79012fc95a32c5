import { type Consent, consentOf, permissionOf } from '../domain/consent.ts';
import type { Listed } from '../domain/json.ts';
import { narrower } from '../domain/narrow.ts';
import { type Permission, permissionFrom } from '../domain/permission.ts';
import { peopleOf, pseudonymIn } from '../domain/people.ts';
import { detailsOf, personOf } from '../domain/person.ts';
import { withPseudonym } from '../domain/pseudonym.ts';
import { type Speaker, speakerOf } from '../domain/speaker.ts';
import { type Reviewed, reviewOf } from '../domain/reviewed-names.ts';
import type { Item } from '../store/types.ts';

/** What an export reads of an item. */
export type ExportItem = Pick<Item, 'scope' | 'kind' | 'id' | 'values' | 'others' | 'state'>;

/** The items of a route by what decides about them. */
export interface ItemIndex {
  /** live ones; the same id may stand in several scopes */
  readonly byId: ReadonlyMap<string, readonly ExportItem[]>;
  /** interview id → its consents; one in the bin still counts if it was withdrawn */
  readonly consents: ReadonlyMap<string, readonly Listed<Consent>[]>;
  /** interview id → every name of who spoke: in its consents, agreed, in dispute or in the bin, and in the list of people */
  readonly consentNames: ReadonlyMap<string, readonly string[]>;
  readonly permissions: ReadonlyMap<string, Permission>;
  /** of the people that the team knows, and how to reach them: nothing of it leaves but a name that was agreed */
  readonly teamNames: readonly string[];
  readonly phones: readonly string[];
  /** interview id → what was decided of the names in it */
  readonly reviews: ReadonlyMap<string, readonly Reviewed[]>;
}

export function indexItems(items: readonly ExportItem[]): ItemIndex {
  const byId = new Map<string, ExportItem[]>();
  const consents = new Map<string, Listed<Consent>[]>();
  const consentNames = new Map<string, string[]>();
  const permissions = new Map<string, Permission>();
  const reviews = new Map<string, readonly Reviewed[]>();
  for (const item of items) {
    if (item.state === 'live') append(byId, item.id, item);
    if (item.kind === 'consent') addConsent(consents, item);
    if (item.kind === 'consent') addNames(consentNames, item);
    if (item.kind === 'permission') addPermission(permissions, item);
    if (item.kind === 'interview') reviews.set(item.id, reviewOf(item.values));
  }
  const named = addPeople(items, consents, consentNames);
  bringIntoLine(permissions, named, consentNames);
  return { byId, consents: named, consentNames, permissions, reviews, ...teamSecrets(items) };
}

/** A permission repeats what a consent said once: where the consent is here, it knows better what was said since. */
function bringIntoLine(
  permissions: Map<string, Permission>,
  consents: ItemIndex['consents'],
  names: Map<string, string[]>,
): void {
  for (const [interview, all] of consents) {
    for (const consent of all) {
      const held = permissions.get(consent.id);
      if (held === undefined) continue;
      append(names, interview, held.name);
      permissions.set(consent.id, narrower(held, permissionOf(consent)));
    }
  }
}

/** Digits of a number that is worth taking out. */
const PHONE_MIN = 6;

function teamSecrets(items: readonly ExportItem[]): Pick<ItemIndex, 'teamNames' | 'phones'> {
  const ofTeam = items.filter(({ scope, state }) => scope === 'team' && state !== 'erased');
  const names = ofTeam.filter(({ kind }) => kind === 'person').flatMap(({ values }) => personOf(values).name);
  const phones = ofTeam.filter(({ kind }) => kind === 'details').map(({ values }) => detailsOf(values).phone);
  return {
    teamNames: names,
    phones: phones.filter((phone) => phone.replaceAll(/\D/g, '').length >= PHONE_MIN),
  };
}

/** Names who spoke by the list of people: their pseudonym stands where an alias was agreed on and none was named. */
function addPeople(
  items: readonly ExportItem[],
  consents: ReadonlyMap<string, Listed<Consent>[]>,
  names: Map<string, string[]>,
): ItemIndex['consents'] {
  const held = items.filter(({ state }) => state !== 'erased');
  const people = peopleOf(held);
  const speakers = new Map<string, Speaker[]>();
  for (const { kind, state, values } of held) {
    const speaker = kind === 'speaker' ? speakerOf(values) : undefined;
    if (speaker?.interview === undefined) continue;
    append(names, speaker.interview, speaker.name);
    const person = people.get(speaker.person ?? '');
    if (person) append(names, speaker.interview, person.name);
    if (state === 'live') append(speakers, speaker.interview, speaker);
  }
  const named = [...consents].map(([interview, all]) => {
    const pseudonym = pseudonymIn(speakers.get(interview) ?? [], people);
    return [
      interview,
      all.map((consent) => ({ ...withPseudonym(consent, pseudonym), id: consent.id })),
    ] as const;
  });
  return new Map(named);
}

function addConsent(
  consents: Map<string, Listed<Consent>[]>,
  { id, values, others, state }: ExportItem,
): void {
  const consent = { ...consentOf(values, others), id };
  if (consent.interview === undefined || state === 'erased') return;
  if (state === 'live' || consent.withdrawn !== undefined) append(consents, consent.interview, consent);
}

function addNames(names: Map<string, string[]>, { values }: ExportItem): void {
  const { interview, name } = consentOf(values);
  if (interview !== undefined) append(names, interview, name);
}

/** A permission in the bin permits nothing. */
function addPermission(
  permissions: Map<string, Permission>,
  { id, values, others, state }: ExportItem,
): void {
  const permission = permissionFrom(values, others);
  if (state === 'live') permissions.set(id, permission);
  else permissions.set(id, { ...permission, may: 'nobody' });
}

/** Adds to the list under a key. */
export function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Plain order of code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The id in a link field; absent where it holds none. */
export function linkIn({ values }: Pick<ExportItem, 'values'>, field: string): string | undefined {
  const link = values[field];
  return typeof link === 'string' && link !== '' ? link : undefined;
}
