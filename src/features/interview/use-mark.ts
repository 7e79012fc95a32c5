import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import type { MarkType } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';

/** How long the question "what was it?" stays, ms; it can be answered later too. */
const ASKING = 8000;
/** As long as its answer can be changed right here, ms: the strip lies over what is talked about. */
const CHANGING = 5000;
/** Hands in bright sun tap twice; nobody means two moments within as long as this, ms. */
const TWICE = 1000;

/** What was marked last, and said of it. */
export interface LastMark {
  readonly id: string;
  /** on the clock */
  readonly time: string;
  readonly type?: MarkType | undefined;
}

export interface Marking {
  readonly last: LastMark | undefined;
  /** its kind can be said, or changed */
  readonly asks: boolean;
  /** Marks this moment; gives its time once that is on disk. */
  mark(): Promise<string | undefined>;
  /** Says what the last one was; the same again takes it back. */
  say(type: MarkType): Promise<void>;
}

/** Marks of the recording that goes on. */
export function useMark(live: LiveRecording): Marking {
  const { format } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const { scope, owner } = live;
  const [made, setLast] = useState<LastMark | undefined>(undefined);
  // Its sound may have been taken back, and the mark with it.
  const isGone = useQuery(
    async ({ queries }) => made && (await queries.get({ scope, id: made.id }))?.state === 'bin',
    [scope, made?.id],
  );
  const last = isGone ? undefined : made;
  const asks = useAsking(last);
  const tapped = useRef(0);
  return {
    last,
    asks,
    async mark() {
      const position = recorder.position();
      if (position === undefined || Math.abs(position.wall - tapped.current) < TWICE) return undefined;
      tapped.current = position.wall;
      const time = format.clock(live.elapsed.value);
      let id = '';
      const { media, at, wall } = position;
      const done = await save(async (store) => {
        id = store.newId();
        const fields = { interview: owner, media, at: Math.round(at), wall: Math.round(wall) };
        await store.write({ scope, kind: 'mark', id, fields });
      });
      if (done) setLast({ id, time });
      else tapped.current = 0;
      return done ? time : undefined;
    },
    async say(said) {
      if (last === undefined) return;
      const type = said === last.type ? undefined : said;
      const fields = { type: type ?? null };
      const done = await save((store) => store.write({ scope, kind: 'mark', id: last.id, fields }));
      // Shown only once it is on disk, and of the mark that it was said of.
      if (done) setLast((now) => (now?.id === last.id ? { ...last, type } : now));
    },
  };
}

/** For some seconds after a mark, and after each answer. */
function useAsking(last: LastMark | undefined): boolean {
  const [until, setUntil] = useState<LastMark | undefined>(undefined);
  useEffect(() => {
    if (last === undefined) return undefined;
    setUntil(last);
    const timer = setTimeout(() => setUntil(undefined), last.type === undefined ? ASKING : CHANGING);
    return () => clearTimeout(timer);
  }, [last]);
  return last !== undefined && until !== undefined;
}
