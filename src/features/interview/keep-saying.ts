import { fileName } from '../../capture/format.ts';
import { keepSmallFile } from '../../capture/small-file.ts';
import type { AskedAloud } from '../../domain/saying.ts';
import { SaveError } from '../../store/fault.ts';
import type { RouteStore } from '../../store/route-store.ts';

export interface SpokenQuestion {
  readonly question: AskedAloud;
  /** as people call it */
  readonly language: string;
  readonly sound: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly type: 'audio/webm' | 'audio/mp4';
    /** ms */
    readonly duration: number;
  };
}

/** Keeps how a question is said, for everyone who asks it on this route. @throws SaveError */
export async function keepSaying(
  store: RouteStore,
  { question, language, sound }: SpokenQuestion,
): Promise<void> {
  const id = store.newId();
  const ports = { media: store.media, writer: store, newId: store.newId, now: store.now };
  const kept = await keepSmallFile(ports, {
    bytes: sound.bytes,
    type: sound.type,
    name: fileName(store.now(), 0, sound.type),
    owner: id,
    scope: 'programme',
    fields: { duration: sound.duration, segment: 0 },
    beside: (media) => [{ scope: 'programme', kind: 'saying', id, fields: { question, language, media } }],
  });
  if (!kept.ok) throw new SaveError(kept.reason);
}
