import { useLocation } from 'preact-iso';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { importSound } from '../../capture/import-sound.ts';
import { probeByPlayer, readSoundFile, type SoundFile } from '../../capture/sound-file.ts';
import { alignedFields, type Alignment, shiftOf } from '../../domain/align.ts';
import type { Activity } from '../../domain/activity.ts';
import { interviewOf } from '../../domain/interview.ts';
import type { Listed } from '../../domain/json.ts';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Change, Item, Ref } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { useFault } from '../../store/use-save.tsx';

/** A file that somebody has chosen, and what it holds. */
export interface Chosen {
  readonly file: File;
  readonly src: string;
  readonly sound: SoundFile;
  /** instant at which it began, as far as the file says, ms */
  readonly started: number;
}

/** Why a file did not come in: nobody can read it here, or it can be tried again. */
export interface NotRead {
  readonly why: 'unreadable' | 'unread';
  readonly file: string;
}

export type ImportState =
  | { readonly name: 'choosing'; readonly failed?: NotRead }
  | { readonly name: 'reading' | 'storing'; readonly share: number; readonly cancel: () => void }
  | { readonly name: 'read'; readonly chosen: Chosen };

/** Where the sound goes: a new interview, or one that is there, perhaps into the time that was kept for it. */
export interface Into {
  readonly interview: Item | undefined;
  readonly kept: Item | undefined;
}

export interface Wishes {
  readonly started: number;
  readonly stop: Listed<Activity> | undefined;
  /** where the clap is heard in the file, ms */
  readonly clap: number | undefined;
}

const CHOOSING = { name: 'choosing' } as const;

export function useImport({ interview, kept }: Into) {
  const store = useStore();
  const scope = useCaptureScope();
  const say = useFault();
  const { route } = useLocation();
  const [state, setState] = useState<ImportState>(CHOOSING);
  // Held as long as it is looked at: the browser keeps a whole file for an address.
  const src = state.name === 'read' ? state.chosen.src : undefined;
  useLayoutEffect(() => () => (src === undefined ? undefined : URL.revokeObjectURL(src)), [src]);
  const reading = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  return {
    state,
    again: () => setState(CHOOSING),
    async choose(file: File) {
      const controller = new AbortController();
      const cancel = () => controller.abort();
      reading.current = controller;
      setState({ name: 'reading', share: 0, cancel });
      try {
        const sound = await readSoundFile(file, {
          signal: controller.signal,
          progress: (share) => setState({ name: 'reading', share, cancel }),
          probe: probeByPlayer(document),
        });
        controller.signal.throwIfAborted();
        if (!sound) return setState(failing('unreadable', file));
        const started = Math.round(file.lastModified - sound.duration);
        setState({ name: 'read', chosen: { file, sound, started, src: URL.createObjectURL(file) } });
      } catch {
        setState(controller.signal.aborted ? CHOOSING : failing('unread', file));
      }
    },
    async keep(chosen: Chosen, wishes: Wishes) {
      const controller = new AbortController();
      setState({ name: 'storing', share: 1, cancel: () => controller.abort() });
      const target = interview ?? { scope, id: store.newId() };
      const begun = interview ? [] : [newInterview(store, target, wishes, chosen)];
      const moved = kept ? await movedBy(store, kept, wishes, chosen) : { fields: {}, changes: [] };
      const done = await importSound(
        { media: store.media, writer: store },
        {
          file: chosen.file,
          sound: chosen.sound,
          media: kept?.id ?? store.newId(),
          owner: target.id,
          scope: target.scope,
          segment: kept ? mediaOf(kept.values).segment : await nextSegment(store, target),
          started: wishes.started,
          fields: moved.fields,
          beside: [...begun, ...moved.changes],
          signal: controller.signal,
        },
      );
      if (done.ok) return route(`/interview/${target.scope}/${target.id}`);
      if (done.reason === 'unreadable') return setState(failing('unreadable', chosen.file));
      if (done.reason !== 'aborted') say(done.reason);
      setState(CHOOSING);
    },
  };
}

function failing(why: NotRead['why'], { name }: File): ImportState {
  return { name: 'choosing', failed: { why, file: name } };
}

function newInterview(
  store: RouteStore,
  { scope, id }: Ref,
  { started, stop }: Wishes,
  chosen: Chosen,
): Change {
  const ended = Math.round(started + chosen.sound.duration);
  const place = {
    ...(stop ? { activity: stop.id } : {}),
    ...(stop?.case ? { case: stop.case } : {}),
    ...(stop?.guide ? { guide: stop.guide } : {}),
  };
  const fields = { started: Math.round(started), ended, author: store.profile.member, ...place };
  return { scope, kind: 'interview', id, fields };
}

async function nextSegment({ queries }: RouteStore, { id }: Ref): Promise<number> {
  const media = (await queries.linkedTo(id, 'media')).map(({ values }) => mediaOf(values));
  return 1 + Math.max(-1, ...media.filter((each) => mediaSort(each) === 'sound').map(segmentOf));
}

function segmentOf({ segment }: { segment: number }): number {
  return segment;
}

/** What stands at a moment by this phone's clock, moved to where it is in the file, and what the media says of it. */
async function movedBy(store: RouteStore, kept: Item, { clap }: Wishes, { sound }: Chosen) {
  const { clap: noticed, started = 0, kept: until, shift: before = 0, owner = '' } = mediaOf(kept.values);
  const shift = noticed === undefined || clap === undefined ? before : shiftOf(noticed, clap);
  const interview = await store.queries.get({ scope: kept.scope, id: owner });
  const end = interview ? (interviewOf(interview.values).ended ?? 0) : 0;
  const to = Math.max(started + (until ?? 0), end);
  const alignment: Alignment = {
    media: kept.id,
    from: started,
    to,
    by: shift - before,
    length: sound.duration,
  };
  const placed = [...(await store.queries.linkedTo(owner)), ...(interview ? [interview] : [])];
  const changes = placed.flatMap((item) => {
    const fields = alignedFields(item, alignment);
    const { scope, kind, id } = item;
    return Object.keys(fields).length > 0 ? [{ scope, kind, id, fields }] : [];
  });
  // When it began by the wall is known from the clock that was kept, better than from the file's date.
  return { fields: { shift }, changes };
}
