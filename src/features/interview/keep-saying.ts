import { fileName } from '../../capture/format.ts';
import { keepSmallFile } from '../../capture/small-file.ts';
import { type AskedAloud, sayingOf } from '../../domain/saying.ts';
import { SaveError } from '../../store/fault.ts';
import { releaseReplaced } from '../../store/release.ts';
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

/** Keeps how a question is said, for everyone who asks it on this route, in the place of how it was said before. @throws SaveError */
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
  const before = (await store.queries.ofKind('saying')).filter(({ id: other, values }) => {
    const said = sayingOf(values);
    return other !== id && said.question === question && said.language === language;
  });
  const sounds = before.flatMap(({ scope, values }) => {
    const { media } = sayingOf(values);
    return media === undefined ? [] : [{ scope, id: media }];
  });
  await releaseReplaced(store, [...before, ...sounds]);
}
