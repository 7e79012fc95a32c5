import type { Recorder } from '../../capture/recorder.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { MediaFile } from '../../store/media-file.ts';
import type { Item } from '../../store/types.ts';
import type { InterviewRef } from './use-consent.tsx';

/** What of an interview came from the person who spoke, and so goes with a "no". */
const SPOKEN = new Set(['mark', 'media', 'consent', 'note']);

/**
 * Takes an interview away, here and on every phone and endpoint that it reached: sound, marks, notes and names. Only a
 * person who taps "no", or "erase", starts it.
 * @throws SaveError
 */
export async function eraseInterview(
  store: RouteStore,
  recorder: Recorder,
  { scope, id }: InterviewRef,
  reason: 'refused' | 'withdrawn',
): Promise<void> {
  const linked = await store.queries.linkedTo(id);
  const spoken = linked.filter((item) => item.scope === scope && SPOKEN.has(item.kind));
  const erasure = { by: store.profile.member, at: store.now(), reason };
  const named = await erasable(store, spoken.flatMap(chunksOf));
  const changes = [...spoken, { scope, kind: 'interview', id, values: {} }].map((item) => ({
    scope: item.scope,
    kind: item.kind,
    id: item.id,
    fields: { _erased: { ...erasure, chunks: chunksOf(item).filter((hash) => named.has(hash)) } },
  }));
  await store.write(...changes);
  await recorder.erase(spoken.filter(({ kind }) => kind === 'media').map((item) => item.id));
}

/** A participant may name only chunks that the endpoint has from them; it has no others to erase. */
async function erasable(store: RouteStore, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { role } = await store.identity();
  if (role !== 'participant') return new Set(hashes);
  const infos = await store.media.chunkInfos(hashes);
  return new Set(hashes.filter((hash) => infos.get(hash)?.waiting === 0));
}

function chunksOf({ values }: Pick<Item, 'values'>): string[] {
  const file = MediaFile.safeParse(values['file']);
  if (!file.success) return [];
  return 'chunks' in file.data ? [...file.data.chunks] : [file.data.list];
}
