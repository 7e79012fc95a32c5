import { knownFields } from '../domain/known-fields.ts';
import type { Json, Values } from '../domain/json.ts';
import type { PublicUse } from '../domain/permission.ts';
import { placeOf, roundPosition } from '../domain/place.ts';
import { WHERE } from '../domain/share-note.ts';
import { speakerOf } from '../domain/speaker.ts';
import type { ExportItem, ItemIndex } from './items.ts';
import { isOpenField } from './purpose.ts';
import { namesIn, type Redact, redactJson } from './redact.ts';
import type { Verdict } from './verdict.ts';

interface Cleaning {
  readonly verdict: Verdict;
  readonly redact: Redact;
  readonly index: ItemIndex;
  readonly use: PublicUse;
}

/** The values of a record as they may leave: names as agreed, forbidden names and words out, positions rounded. */
export function cleanValues(item: ExportItem, { verdict, redact, index, use }: Cleaning): Values {
  const values: Record<string, Json> = {};
  for (const [field, value] of Object.entries(item.values)) {
    if (field.startsWith('_') || !isOpenField(field, use) || isHidden(item, field, verdict)) continue;
    const isLink = typeof value === 'string' && index.byId.has(value);
    values[field] = isLink ? value : redactJson(value, redact, verdict.bound);
  }
  if (item.kind === 'interview' && verdict.bound) values['people'] = verdict.agreed.name ?? '';
  if (item.kind === 'quote' && verdict.bound) values['name'] = verdict.agreed.name ?? '';
  if (item.kind === 'speaker') nameSpeaker(values, verdict);
  if (item.kind === 'place' && use !== 'group') roundPlace(values);
  return values;
}

/**
 * Levels and chunk lists are of no use to a reader. Of someone who does not go by their own name only fields leave
 * whose content is known: neither a title, which often is a name, nor fields that a later version made.
 */
function isHidden({ kind }: ExportItem, field: string, verdict: Verdict): boolean {
  if (kind === 'media' && field === 'peaks') return true;
  // A pseudonym beside a name gives it away; so does what ties two interviews to one person.
  if (field === 'pseudonym' || (kind === 'speaker' && field === 'person')) return true;
  if (!verdict.bound) return false;
  if (!verdict.agreed.where && WHERE.has(field)) return true;
  if (verdict.named) return false;
  if (IDENTIFYING.has(field)) return true;
  return !(knownFields(kind).includes(field) || field.startsWith('asked.') || field.startsWith('answer.'));
}

/** What often is a name, or tells one. */
const IDENTIFYING: ReadonlySet<string> = new Set(['title', 'name', 'role', 'interpreter']);

/** Of who spoke only those are named who agreed to this very name; the others are counted. */
function nameSpeaker(values: Record<string, Json>, verdict: Verdict): void {
  const agreed = verdict.bound ? namesIn(verdict.agreed.name ?? '') : [];
  const { name } = speakerOf(values);
  if (!agreed.some((one) => one.toLowerCase() === name.trim().toLowerCase())) values['name'] = '';
}

function roundPlace(values: Record<string, Json>): void {
  const { position } = placeOf(values);
  if (position === undefined) return;
  const { lat, lon, precisionKm } = roundPosition(position);
  values['position'] = { lat, lon, precisionKm: precisionKm ?? 1 };
}
