import { knownFields } from '../domain/known-fields.ts';
import type { Json, Values } from '../domain/json.ts';
import { withLists } from '../domain/member-fields.ts';
import type { PublicUse } from '../domain/permission.ts';
import { placeOf, roundPosition } from '../domain/place.ts';
import { isNameField, reviewedValues } from '../domain/reviewed-names.ts';
import { TELLING, WHERE } from '../domain/share-note.ts';
import { speakerOf } from '../domain/speaker.ts';
import { isTagField, tagsOf } from '../domain/tag.ts';
import { type ExportItem, type ItemIndex, linkIn } from './items.ts';
import { isOpenField } from './purpose.ts';
import { namesIn } from '../domain/hidden-names.ts';
import { type Redact, redactJson } from './redact.ts';
import type { Verdict } from './verdict.ts';

interface Cleaning {
  readonly verdict: Verdict;
  /** takes out names, and sentences, that nobody agreed to */
  readonly redact: Redact;
  /** takes out the sentences alone: before names are replaced in them, or nobody would know them again */
  readonly redactWords: Redact;
  readonly index: ItemIndex;
  readonly use: PublicUse;
}

/** The values of a record as they may leave: names as agreed, forbidden names and words out, positions rounded. */
export function cleanValues(item: ExportItem, cleaning: Cleaning): Values {
  const { verdict, redact, index, use } = cleaning;
  const values: Record<string, Json> = {};
  for (const [field, value] of Object.entries(withLists(item.kind, decidedValues(item, cleaning)))) {
    if (isTagField(field) || isNameField(field)) continue;
    if (field.startsWith('_') || !isOpenField(item.kind, field, use) || isHidden(item, field, cleaning))
      continue;
    const isLink = typeof value === 'string' && index.byId.has(value);
    values[field] = isLink ? value : redactJson(value, redact, verdict.bound);
  }
  if (item.kind === 'interview' && verdict.bound) values['people'] = verdict.agreed.name ?? '';
  if (item.kind === 'quote' && verdict.bound) values['name'] = verdict.agreed.name ?? '';
  if (item.kind === 'speaker') nameSpeaker(values, verdict);
  const tags = tagsOf(item.values).map(({ words }) => redact(words, verdict.bound));
  if (tags.length > 0) values['tags'] = tags.join('; ');
  if ((item.kind === 'place' || item.kind === 'media') && use !== 'group') roundPlace(values);
  return values;
}

/** What was said, with the names in it as the team decided for the interview that it belongs to. */
function decidedValues(item: ExportItem, { verdict, redactWords, index }: Cleaning): Values {
  const review = index.reviews.get(interviewOf(item, index) ?? '') ?? [];
  if (review.length === 0) return item.values;
  const known = Object.entries(item.values).map(([field, value]): [string, Json] => [
    field,
    isTold(value, index) ? redactJson(value, redactWords, verdict.bound) : value,
  ]);
  return reviewedValues(Object.fromEntries(known), review);
}

function isTold(value: Json, index: ItemIndex): boolean {
  return typeof value === 'string' && !index.byId.has(value);
}

/** The interview that something belongs to: its own link, or that of what it is a copy of. */
function interviewOf(item: ExportItem, { byId }: ItemIndex): string | undefined {
  if (item.kind === 'interview') return linkIn(item, 'from') ?? item.id;
  const own = linkIn(item, 'interview');
  if (own !== undefined) return own;
  const original = byId.get(linkIn(item, 'from') ?? linkIn(item, 'mark') ?? '')?.[0];
  return original && linkIn(original, 'interview');
}

/**
 * Levels and chunk lists are of no use to a reader. Of someone who does not go by their own name only fields leave
 * whose content is known: neither a title, which often is a name, nor fields that a later version made.
 */
function isHidden({ kind }: ExportItem, field: string, { verdict, use }: Cleaning): boolean {
  if (kind === 'media' && field === 'peaks') return true;
  if (use !== 'group' && isForSpeaker(kind, field)) return true;
  // A pseudonym beside a name gives it away; so does what ties two interviews to one person.
  if (field === 'pseudonym' || (kind === 'speaker' && field === 'person')) return true;
  if (!verdict.bound) return false;
  // Where a photo was taken leads to the person's door.
  const isWhere = WHERE.has(field) || (kind === 'media' && field === 'position');
  if (!verdict.agreed.where && isWhere) return true;
  if (verdict.named) return false;
  if (TELLING.has(field) || (kind === 'media' && field === 'position')) return true;
  return !(knownFields(kind).includes(field) || field.startsWith('asked.') || field.startsWith('answer.'));
}

/** What somebody tells themselves before an audience; versions, which have kept it, go to the group alone. */
function isForSpeaker(kind: string, field: string): boolean {
  return kind === 'plan' && field === 'notes';
}

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
