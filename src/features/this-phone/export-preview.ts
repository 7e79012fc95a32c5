import { mediaOf, mediaSort } from '../../domain/media.ts';
import type { LeftReason } from '../../export/labels.ts';
import type { Choice } from '../../export/selection.ts';
import { refToKey } from '../../store/key.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { exportItems, readFrom } from '../../export/source.ts';

/** What an export tells apart of what is in it; `words` are notes, quotes and marks. */
export const INSIDE = ['interviews', 'words', 'plans', 'sounds', 'pictures', 'others'] as const;
export type Inside = (typeof INSIDE)[number];

/** What an export would hold, thing by thing, and what stays out and why. */
export interface ExportPreview {
  readonly inside: Readonly<Record<Inside, readonly Item[]>>;
  /** of sound and pictures */
  readonly bytes: number;
  /** a reason that is missing keeps nothing out */
  readonly left: ReadonlyMap<LeftReason, readonly Item[]>;
  /** whether anything of one's own is on this phone */
  readonly hasOwn: boolean;
}

export async function previewExport(store: RouteStore, choice: Choice): Promise<ExportPreview> {
  const { selectItems } = await import('../../export/selection.ts');
  const items = await exportItems(store);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const itemOf = (ref: { scope: Item['scope']; id: string }) => byKey.get(refToKey(ref)) ?? [];
  const { chosen, stays } = selectItems(items, choice);
  const going = chosen.flatMap(itemOf);
  const media = await mediaHere(
    going.filter(({ kind }) => kind === 'media'),
    store,
  );
  const left = new Map<LeftReason, Item[]>(media.absent.length > 0 ? [['absent', media.absent]] : []);
  for (const { item, reason } of stays) left.set(reason, [...(left.get(reason) ?? []), itemOf(item)].flat());
  return {
    inside: insideOf(going, media.here),
    bytes: media.here.reduce((sum, { values }) => sum + (mediaOf(values).file?.bytes ?? 0), 0),
    left,
    hasOwn: items.some(({ scope, state }) => scope === 'me' && state === 'live'),
  };
}

const WORDS: ReadonlySet<string> = new Set(['note', 'quote', 'mark']);

function insideOf(going: readonly Item[], media: readonly Item[]): ExportPreview['inside'] {
  const isSound = ({ values }: Item) => mediaSort(mediaOf(values)) === 'sound';
  const ofKind = (is: (kind: string) => boolean) => going.filter(({ kind }) => is(kind));
  return {
    interviews: ofKind((kind) => kind === 'interview'),
    words: ofKind((kind) => WORDS.has(kind)),
    plans: ofKind((kind) => kind === 'plan'),
    sounds: media.filter(isSound),
    pictures: media.filter((item) => !isSound(item)),
    others: ofKind((kind) => !WORDS.has(kind) && !['interview', 'plan', 'media'].includes(kind)),
  };
}

async function mediaHere(all: readonly Item[], store: RouteStore) {
  const read = readFrom(store.media);
  const here: Item[] = [];
  const absent: Item[] = [];
  for (const item of all) {
    const { file } = mediaOf(item.values);
    (file && (await read(file, item.id)) ? here : absent).push(item);
  }
  return { here, absent };
}
