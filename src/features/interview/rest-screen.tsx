import { Bookmark, Moon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Level } from '../../ui/level.tsx';
import { SlideToUnlock } from '../../ui/slide-to-unlock.tsx';
import styles from './rest-screen.module.css';

export interface RestScreenProps {
  readonly live: LiveRecording;
  /** @returns the time that was marked */
  readonly onMark: () => Promise<string | undefined>;
}

/** Near-black, for heat, battery and pockets: the time, the level, the mark, and a slide that no pocket makes. */
export function RestScreen({ live, onMark }: RestScreenProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Moon} onClick={() => setOpen(true)}>
        {t('capture.rest')}
      </Button>
      {open && <Dark live={live} onMark={onMark} onUnlock={() => setOpen(false)} />}
    </>
  );
}

function Dark({ live, onMark, onUnlock }: RestScreenProps & { onUnlock: () => void }) {
  const { t, format } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const [marked, setMarked] = useState<string | undefined>(undefined);
  const warning = live.warning.value;
  const paused = live.status.value !== 'recording';
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles.rest}
      aria-label={t('capture.rest')}
      // Neither Escape nor a gesture in a pocket: the slide alone.
      onCancel={(event) => event.preventDefault()}
      onClose={onUnlock}
    >
      <div class={styles.page}>
        <p class={styles.timer} role="timer" aria-label={format.spoken(live.elapsed.value)}>
          {format.clock(live.elapsed.value)}
        </p>
        <p class={styles.words}>
          {paused
            ? t('record.paused')
            : live.hears
              ? t('record.savedUpTo', { time: format.clock(live.savedUpTo.value) })
              : t('capture.keepsTime')}
        </p>
        {live.hears && <Level read={() => live.level.peek()} label={t('kit.soundLevel')} still={paused} />}
        <p class={styles.warning} role="alert">
          {warning && t(`faults.recorder.${warning}`, { time: format.clock(live.savedUpTo.value) })}
        </p>
        <button
          type="button"
          class={styles.mark}
          disabled={paused}
          onClick={() => void onMark().then(setMarked)}
        >
          <Icon icon={Bookmark} size="large" /> {t('record.mark')}
        </button>
        <p class={styles.words} role="status">
          {marked && t('record.marked', { time: marked })}
        </p>
        <SlideToUnlock label={t('capture.unlock')} keyHint={t('capture.unlockKeys')} onUnlock={onUnlock} />
      </div>
    </dialog>
  );
}
