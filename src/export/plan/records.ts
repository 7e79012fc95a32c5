import { deviceOf, memberNames } from '../../domain/device.ts';
import type { PublicUse } from '../../domain/permission.ts';
import { type ExportItem, linkIn } from '../items.ts';
import { isHandedOut } from '../purpose.ts';
import { type Chosen, type Selection, selectItems } from '../selection.ts';

/** What of one plan may leave for a purpose. */
export interface PlanRecords {
  readonly plan: Chosen;
  /** its inspirations, steps, lines and whatever else names it, in the order of the selection */
  readonly parts: readonly Chosen[];
  /** the sounds and pictures of its cards and reports */
  readonly media: readonly Chosen[];
  /** how the route asks for cards */
  readonly cards: readonly Chosen[];
  /** a quote, note or case that may leave, with the sound of it that may */
  readonly voices: ReadonlyMap<string, { readonly said: Chosen; readonly sound: Chosen | undefined }>;
  /** member → name; of nobody where these readers may not know who is on the route */
  readonly names: ReadonlyMap<string, string>;
  /** voices and media of it that stay here */
  readonly left: number;
}

/**
 * The records of a plan as the selection lets them go: judged among everything else that is here, since only so can be known
 * whose words they are and which names nobody may read. Undefined where the plan itself stays.
 */
export function planRecords(
  items: readonly ExportItem[],
  { scope, id }: Pick<ExportItem, 'scope' | 'id'>,
  purpose: PublicUse,
): PlanRecords | undefined {
  const selection = selectItems(items, { purpose, mine: scope === 'me' });
  const plan = selection.chosen.find((one) => one.kind === 'plan' && one.id === id && one.scope === scope);
  return plan && recordsOf(plan, selection, purpose);
}

/** Those of a plan that leaves. @param selection made for the same purpose */
export function recordsOf(plan: Chosen, selection: Selection, purpose: PublicUse): PlanRecords {
  const { scope, id } = plan;
  const { chosen } = selection;
  const isOwn = (item: Pick<Chosen, 'scope' | 'values'>, field: string) =>
    item.scope === scope && item.values[field] === id;
  // What everyone can read; a note of one's own that lies in the same phone is none of the plan's.
  const open = new Map(
    chosen
      .filter(({ scope: of, kind }) => of === 'commons' || (of === 'programme' && kind === 'case'))
      .map((one) => [one.id, one]),
  );
  const parts = chosen.filter(
    (one) => one.kind !== 'media' && isOwn(one, 'plan') && (purpose === 'group' || isHandedOut(one)),
  );
  const voices = new Map(
    parts.flatMap((part) => {
      const said = open.get(linkIn(part, 'source') ?? '');
      if (part.kind !== 'inspiration' || said === undefined) return [];
      if (!['quote', 'note', 'case'].includes(said.kind)) return [];
      return [[said.id, { said, sound: open.get(linkIn(said, 'media') ?? '') }] as const];
    }),
  );
  const owners = ownersIn(parts, id);
  const media = chosen.filter(
    (one) => one.kind === 'media' && one.scope === scope && owners.has(linkIn(one, 'owner') ?? ''),
  );
  const cards = chosen.filter((one) => one.kind === 'card' && one.scope === 'programme');
  const devices = chosen.filter(({ kind }) => kind === 'device').map(({ values }) => deviceOf(values));
  const names = memberNames(devices);
  return { plan, parts, media, cards, voices, names, left: leftOf(selection, id) };
}

/** What media of a plan may belong to: the plan, and its reports. */
function ownersIn(parts: readonly Pick<Chosen, 'kind' | 'id'>[], plan: string): Set<string> {
  return new Set([plan, ...parts.flatMap(({ kind, id }) => (kind === 'progress' ? [id] : []))]);
}

/** How many voices and media of the plan stay behind. */
function leftOf({ stays, index }: Selection, id: string): number {
  const linked = [...index.byId.values()].flat().filter((item) => item.values['plan'] === id);
  const sources = new Set(linked.map((item) => linkIn(item, 'source') ?? ''));
  // What belongs to a draft of a report stays for another reason than that of a consent.
  const owners = ownersIn(linked.filter(isHandedOut), id);
  const isMedia = (item: ExportItem) => item.kind === 'media' && owners.has(linkIn(item, 'owner') ?? '');
  return stays.filter(({ item, reason }) => reason !== 'bin' && (sources.has(item.id) || isMedia(item)))
    .length;
}
