import { type Consent, consentOf } from '../domain/consent.ts';
import { type Permission, permissionFrom } from '../domain/permission.ts';
import type { Item } from '../store/types.ts';

/** What an export reads of an item. */
export type ExportItem = Pick<Item, 'scope' | 'kind' | 'id' | 'values' | 'others' | 'state'>;

/** The items of a route by what decides about them. */
export interface ItemIndex {
  /** live ones; the same id may stand in several scopes */
  readonly byId: ReadonlyMap<string, readonly ExportItem[]>;
  /** interview id → its consents; one in the bin still counts if it was withdrawn */
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  /** interview id → every name that stands in its consents, agreed, in dispute or in the bin */
  readonly consentNames: ReadonlyMap<string, readonly string[]>;
  readonly permissions: ReadonlyMap<string, Permission>;
}

export function indexItems(items: readonly ExportItem[]): ItemIndex {
  const byId = new Map<string, ExportItem[]>();
  const consents = new Map<string, Consent[]>();
  const consentNames = new Map<string, string[]>();
  const permissions = new Map<string, Permission>();
  for (const item of items) {
    if (item.state === 'live') append(byId, item.id, item);
    if (item.kind === 'consent') addConsent(consents, item);
    if (item.kind === 'consent') addNames(consentNames, item);
    if (item.kind === 'permission') addPermission(permissions, item);
  }
  return { byId, consents, consentNames, permissions };
}

function addConsent(consents: Map<string, Consent[]>, { values, others, state }: ExportItem): void {
  const consent = consentOf(values, others);
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
