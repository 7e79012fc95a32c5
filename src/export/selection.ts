import { mediaOf, mediaSort } from '../domain/media.ts';
import type { Agreed, PublicUse } from '../domain/permission.ts';
import { agreedPictures, subjectOf } from '../domain/picture.ts';
import { compareText, type ExportItem, type ItemIndex, indexItems, linkIn } from './items.ts';
import type { LeftReason } from './labels.ts';
import { isFree, isHandedOut, isNever } from './purpose.ts';
import { cleanValues } from './clean.ts';
import { forbiddenOf } from './forbidden.ts';
import { createRedact } from './redact.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** A record that may leave, with what of it may. */
export interface Chosen extends Pick<ExportItem, 'scope' | 'kind' | 'id' | 'values'> {
  /** absent where no person's words stand behind it */
  readonly agreed: Agreed | undefined;
}

export interface Selection {
  /** by kind, then id */
  readonly chosen: readonly Chosen[];
  /** how many things stay behind, and why */
  readonly left: Readonly<Record<LeftReason, number>>;
  /** these things, in the order of `chosen` */
  readonly stays: readonly Staying[];
  readonly index: ItemIndex;
}

/** Something that stays behind. */
export interface Staying {
  readonly item: ExportItem;
  readonly reason: LeftReason;
}

/** What an export is for, and what goes into it. */
export interface Choice {
  readonly purpose: PublicUse;
  /** one's own private notes too; no unless asked */
  readonly mine: boolean;
}

interface Judged {
  readonly item: ExportItem;
  readonly verdict: Verdict;
  readonly reason: LeftReason | undefined;
}

/** What of a route may leave for a purpose. Same items in any order, same selection. */
export function selectItems(items: readonly ExportItem[], choice: Choice): Selection {
  const sorted = [...items].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id) || compareText(a.scope, b.scope),
  );
  const index = indexItems(sorted);
  const judged = sorted.filter((item) => !isNever(item)).map((item) => judge(item, index, choice));
  const forbidden = forbiddenOf(judged, index, choice.purpose);
  const redact = createRedact(forbidden);
  const redactWords = createRedact({ ...forbidden, names: [] });
  const stays = stayingOf(judged);
  const chosen = judged
    .filter(({ reason }) => reason === undefined)
    .map(
      ({ item, verdict }): Chosen => ({
        scope: item.scope,
        kind: item.kind,
        id: item.id,
        values: cleanValues(item, { verdict, redact, redactWords, index, use: choice.purpose }),
        agreed: verdict.bound ? verdict.agreed : undefined,
      }),
    );
  return { chosen, left: countLeft(stays), stays, index };
}

function judge(item: ExportItem, index: ItemIndex, { purpose, mine }: Choice): Judged {
  const verdict = verdictOf(item, index, purpose);
  const reason = leftReason(item, verdict, { purpose, mine });
  const isWithin = purpose !== 'group' && reason === undefined && !isOut(item, index);
  return { item, verdict, reason: isWithin ? 'use' : reason };
}

/** What a team has not handed out stays with the group, and so does the media of it. */
function isOut(item: ExportItem, { byId }: ItemIndex): boolean {
  const owners = item.kind === 'media' ? (byId.get(linkIn(item, 'owner') ?? '') ?? []) : [];
  return [item, ...owners].every(isHandedOut);
}

function leftReason(item: ExportItem, verdict: Verdict, { purpose, mine }: Choice): LeftReason | undefined {
  if (item.state !== 'live') return item.state;
  if (item.scope === 'me' && !mine) return 'own';
  if (!verdict.bound) return isFree(item, purpose) ? undefined : isFree(item, 'group') ? 'use' : 'unknown';
  if (verdict.withdrawn) return 'withdrawn';
  return isCovered(item, verdict.agreed) ? undefined : 'consent';
}

function isCovered(item: ExportItem, agreed: Agreed): boolean {
  if (item.kind !== 'media') return agreed.words;
  const sort = mediaSort(mediaOf(item.values));
  const seen = agreedPictures(agreed)[subjectOf(item)];
  return (sort === 'picture' || agreed.sound) && (sort === 'sound' || seen);
}

/** What goes only together with the interview or quote that it is a part of. */
const PARTS: ReadonlySet<string> = new Set(['consent', 'permission', 'mark', 'line', 'media']);
const WITH_ITS_WHOLE: ReadonlySet<LeftReason> = new Set(['erased', 'withdrawn']);

/** One interview that was erased or withdrawn is one thing, however many marks and sounds it had. */
function stayingOf(judged: readonly Judged[]): Staying[] {
  return judged.flatMap(({ item, reason }) =>
    reason === undefined || (WITH_ITS_WHOLE.has(reason) && PARTS.has(item.kind)) ? [] : [{ item, reason }],
  );
}

function countLeft(stays: readonly Staying[]): Record<LeftReason, number> {
  const left: Record<LeftReason, number> = {
    bin: 0,
    erased: 0,
    own: 0,
    withdrawn: 0,
    consent: 0,
    use: 0,
    unknown: 0,
    absent: 0,
  };
  for (const { reason } of stays) left[reason] += 1;
  return left;
}
