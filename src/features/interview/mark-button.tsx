import { Bookmark } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { MARK_TYPES, type MarkType } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MARK_ICONS } from './mark-icons.ts';
import type { InterviewRef } from './consent-answer.ts';
import styles from './recording-screen.module.css';

/** How long the question "what was it?" stays, ms; it can be answered later too. */
const ASKING = 8000;
/** Hands in bright sun tap twice; nobody means two moments within as long as this, ms. */
const TWICE = 1000;

interface Marked {
  readonly id: string;
  readonly time: string;
}

export interface MarkButtonProps extends InterviewRef {
  readonly live: LiveRecording;
  /** steps back while the consent is being asked */
  readonly small: boolean;
  /** what stands above it, and never moves */
  readonly children: ComponentChildren;
}

/** One huge mark; what it was can be said in the next seconds, or later. */
export function MarkButton({ scope, id, live, small, children }: MarkButtonProps) {
  const { t, format } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const [marked, setMarked] = useState<Marked | undefined>(undefined);
  useEffect(() => {
    if (marked === undefined) return undefined;
    const timer = setTimeout(() => setMarked(undefined), ASKING);
    return () => clearTimeout(timer);
  }, [marked]);
  const tapped = useRef(0);
  const mark = async () => {
    const position = recorder.position();
    if (position === undefined || Math.abs(position.wall - tapped.current) < TWICE) return;
    tapped.current = position.wall;
    const time = format.clock(live.elapsed.value);
    let made = '';
    const { media, at, wall } = position;
    const done = await save(async (store) => {
      made = store.newId();
      const fields = { interview: id, media, at: Math.round(at), wall: Math.round(wall) };
      await store.write({ scope, kind: 'mark', id: made, fields });
    });
    if (done) setMarked({ id: made, time });
    else tapped.current = 0;
  };
  const say = (type: MarkType) => {
    const mark = marked?.id;
    setMarked(undefined);
    if (mark) void save((store) => store.write({ scope, kind: 'mark', id: mark, fields: { type } }));
  };
  return (
    <section class={styles.marks} aria-label={t('interview.marks')}>
      <p class={styles.marked} role="status">
        {marked && `${t('record.marked', { time: marked.time })} · ${t('record.markKind')}`}
      </p>
      {marked && (
        <ButtonRow>
          {MARK_TYPES.map((type) => (
            <Button key={type} icon={MARK_ICONS[type]} onClick={() => say(type)}>
              {t(`words.mark.${type}`)}
            </Button>
          ))}
        </ButtonRow>
      )}
      {children}
      <button
        type="button"
        class={styles.mark}
        data-small={small ? '' : undefined}
        disabled={live.status.value !== 'recording'}
        onClick={() => void mark()}
      >
        <Icon icon={Bookmark} size="large" /> {t('record.mark')}
      </button>
    </section>
  );
}
