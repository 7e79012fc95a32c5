import type { Recorder } from '../../capture/recorder.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { MediaFile } from '../../store/media-file.ts';
import type { Item, Json } from '../../store/types.ts';
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
  const changes = [...spoken, { scope, kind: 'interview', id, values: {} }].map((item) => ({
    scope: item.scope,
    kind: item.kind,
    id: item.id,
    fields: { _erased: { ...erasure, chunks: chunksOf(item) } },
  }));
  await store.write(...changes);
  await recorder.erase(spoken.filter(({ kind }) => kind === 'media').map((item) => item.id));
}

function chunksOf({ values }: Pick<Item, 'values'>): Json[] {
  const file = MediaFile.safeParse(values['file']);
  if (!file.success) return [];
  return 'chunks' in file.data ? [...file.data.chunks] : [file.data.list];
}
