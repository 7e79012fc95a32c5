import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import type { MarkType } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';

/** How long the question "what was it?" stays, ms; it can be answered later too. */
const ASKING = 8000;
/** Hands in bright sun tap twice; nobody means two moments within as long as this, ms. */
const TWICE = 1000;

export interface Marking {
  /** the time of the last mark, as long as its kind is asked */
  readonly marked: string | undefined;
  /** Marks this moment; gives its time once that is on disk. */
  mark(): Promise<string | undefined>;
  /** Says what the last one was. */
  say(type: MarkType): void;
}

/** Marks of the recording that goes on. */
export function useMark(live: LiveRecording): Marking {
  const { format } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const { scope, owner } = live;
  const [marked, setMarked] = useState<{ id: string; time: string } | undefined>(undefined);
  const tapped = useRef(0);
  useEffect(() => {
    if (marked === undefined) return undefined;
    const timer = setTimeout(() => setMarked(undefined), ASKING);
    return () => clearTimeout(timer);
  }, [marked]);
  return {
    marked: marked?.time,
    async mark() {
      const position = recorder.position();
      if (position === undefined || Math.abs(position.wall - tapped.current) < TWICE) return undefined;
      tapped.current = position.wall;
      const time = format.clock(live.elapsed.value);
      let made = '';
      const { media, at, wall } = position;
      const done = await save(async (store) => {
        made = store.newId();
        const fields = { interview: owner, media, at: Math.round(at), wall: Math.round(wall) };
        await store.write({ scope, kind: 'mark', id: made, fields });
      });
      if (done) setMarked({ id: made, time });
      else tapped.current = 0;
      return done ? time : undefined;
    },
    say(type) {
      const mark = marked?.id;
      setMarked(undefined);
      if (mark) void save((store) => store.write({ scope, kind: 'mark', id: mark, fields: { type } }));
    },
  };
}
