import { allowed, allowedByAll, type Consent, permissionOf } from '../domain/consent.ts';
import { LIMITS, type Permission, type PublicUse, permitted } from '../domain/permission.ts';
import { type Cell, csv } from './csv.ts';
import { compareText, type ExportItem, type ItemIndex } from './items.ts';
import { instantText } from './tables.ts';

const COLUMNS = ['record', 'decision', 'share', 'naming', 'name', 'mode', 'at', 'limits'];

/**
 * What people agreed to, a line each. Of a consent that was withdrawn there is the id and that word alone; where it
 * does not reach this purpose, or was never asked, the id and `no` or `missing`. Nothing of private interviews.
 */
export function consentTable(items: readonly ExportItem[], index: ItemIndex, use: PublicUse): string {
  const interviews = items
    .filter(({ kind, scope, state }) => kind === 'interview' && scope !== 'me' && state === 'live')
    .flatMap(({ id }) => interviewRows(id, index, use));
  const told = new Set(items.filter(({ kind }) => kind === 'consent').map(({ id }) => id));
  const permissions = [...index.permissions]
    .filter(([id]) => !told.has(id))
    .map(([id, permission]): Cell[] => {
      if (permission.withdrawn !== null) return [id, 'withdrawn'];
      const { words, name } = permitted(permission, use);
      return words
        ? [id, 'yes', permission.may, permission.naming, name, '', '', limitsOf(permission)]
        : [id, 'no'];
    });
  const rows = [...interviews, ...permissions].sort((a, b) => compareText(a.join('\n'), b.join('\n')));
  return csv(COLUMNS, rows.map(padded));
}

function interviewRows(id: string, { consents }: ItemIndex, use: PublicUse): Cell[][] {
  const all = consents.get(id) ?? [];
  const goes = allowedByAll(all, use).words;
  return all.length === 0 ? [[id, 'missing']] : all.map((consent) => consentRow(id, consent, { use, goes }));
}

/** `goes`: the interview leaves, since everyone in it agreed; else no name of anyone in it does. */
function consentRow(id: string, consent: Consent, { use, goes }: { use: PublicUse; goes: boolean }): Cell[] {
  if (consent.withdrawn !== undefined) return [id, 'withdrawn'];
  const { words, name } = allowed(consent, use);
  if (!words) return [id, 'no'];
  const at = consent.at === undefined ? '' : instantText(consent.at);
  const permission = permissionOf(consent);
  const { share, mode } = consent;
  return [id, 'yes', share, permission.naming, goes ? name : '', mode, at, limitsOf(permission)];
}

/** What they left out, in the words of docs/records.md. An archive is out unless somebody said yes to it. */
function limitsOf(permission: Permission): string {
  return LIMITS.filter((limit) => !permission[limit] && limit !== 'archive').join(' ');
}

function padded(row: readonly Cell[]): Cell[] {
  return COLUMNS.map((_, column) => row[column]);
}
