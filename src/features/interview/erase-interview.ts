import type { Recorder } from '../../capture/recorder.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { fileChunks, MediaFile } from '../../store/media-file.ts';
import type { Item } from '../../store/types.ts';
import type { InterviewRef } from './use-consent.tsx';

/** What of an interview came from the person who spoke, and so goes with a "no". */
const SPOKEN = new Set(['mark', 'media', 'consent', 'note']);

/**
 * Takes an interview away, here and on every phone and endpoint that it reached: sound, marks, notes and names. Only a
 * person who taps "no", or "erase", starts it.
 * @param captured media that a running recording has just given up; they may have no record yet
 * @throws SaveError
 */
export async function eraseInterview(
  store: RouteStore,
  recorder: Recorder,
  { scope, id }: InterviewRef,
  reason: 'refused' | 'withdrawn',
  captured: readonly string[] = [],
): Promise<void> {
  const linked = await store.queries.linkedTo(id);
  const spoken = linked.filter((item) => item.scope === scope && SPOKEN.has(item.kind));
  const erasure = { by: store.profile.member, at: store.now(), reason };
  const chunks = new Map<string, readonly string[]>();
  for (const item of spoken) chunks.set(item.key, await chunksOf(store, item));
  const named = await erasable(store, [...chunks.values()].flat());
  const changes = [...spoken, { scope, kind: 'interview', id, key: '' }].map((item) => ({
    scope: item.scope,
    kind: item.kind,
    id: item.id,
    fields: {
      _erased: { ...erasure, chunks: (chunks.get(item.key) ?? []).filter((hash) => named.has(hash)) },
    },
  }));
  await store.write(...changes);
  const media = spoken.filter(({ kind }) => kind === 'media').map((item) => item.id);
  await recorder.erase([...new Set([...media, ...captured])]);
}

/** A participant may name only chunks that the endpoint has from them; it has no others to erase. */
async function erasable(store: RouteStore, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { role } = await store.identity();
  if (role !== 'participant') return new Set(hashes);
  const infos = await store.media.chunkInfos(hashes);
  return new Set(hashes.filter((hash) => infos.get(hash)?.waiting === 0));
}

async function chunksOf(store: RouteStore, { values }: Pick<Item, 'values'>): Promise<string[]> {
  const file = MediaFile.safeParse(values['file']);
  if (!file.success) return [];
  const listed = await fileChunks(store.media, file.data);
  const list = 'list' in file.data ? [file.data.list] : [];
  return [...list, ...(listed.ok ? listed.hashes : [])];
}
