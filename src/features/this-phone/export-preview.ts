import { mediaOf, mediaSort } from '../../domain/media.ts';
import type { PublicUse } from '../../domain/permission.ts';
import type { LeftReason } from '../../export/labels.ts';
import type { Chosen } from '../../export/selection.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { exportItems, readFrom } from './export-source.ts';

/** What an export would hold, in numbers, and what stays out and why. */
export interface ExportPreview {
  readonly interviews: number;
  /** notes, quotes and marks */
  readonly words: number;
  readonly plans: number;
  readonly sounds: number;
  readonly pictures: number;
  readonly others: number;
  /** of sound and pictures */
  readonly bytes: number;
  readonly left: Readonly<Record<LeftReason, number>>;
  /** whether anything of one's own is on this phone */
  readonly hasOwn: boolean;
}

export interface ExportChoice {
  readonly purpose: PublicUse;
  readonly mine: boolean;
}

export async function previewExport(store: RouteStore, choice: ExportChoice): Promise<ExportPreview> {
  const { selectItems } = await import('../../export/selection.ts');
  const items = await exportItems(store);
  const { chosen, left } = selectItems(items, choice);
  const media = await mediaHere(chosen, store);
  const count = (...kinds: string[]) => chosen.filter(({ kind }) => kinds.includes(kind)).length;
  const [interviews, words, plans] = [count('interview'), count('note', 'quote', 'mark'), count('plan')];
  return {
    interviews,
    words,
    plans,
    sounds: media.here.filter(({ sort }) => sort === 'sound').length,
    pictures: media.here.filter(({ sort }) => sort !== 'sound').length,
    others: chosen.length - interviews - words - plans - count('media'),
    bytes: media.here.reduce((sum, { bytes }) => sum + bytes, 0),
    left: { ...left, absent: media.absent },
    hasOwn: items.some(({ scope, state }) => scope === 'me' && state === 'live'),
  };
}

async function mediaHere(chosen: readonly Chosen[], store: RouteStore) {
  const read = readFrom(store.media);
  const all = chosen.filter(({ kind }) => kind === 'media');
  const here: { sort: string; bytes: number }[] = [];
  for (const { id, values } of all) {
    const media = mediaOf(values);
    if (media.file && (await read(media.file, id)))
      here.push({ sort: mediaSort(media), bytes: media.file.bytes });
  }
  return { here, absent: all.length - here.length };
}
