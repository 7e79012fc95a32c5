import { CircleCheck, Play } from 'lucide';
import type { Spot } from '../../domain/time-line.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { LineEditor } from './line-editor.tsx';
import styles from './listen.module.css';
import type { Moments } from './use-moments.ts';

export interface LineListProps {
  readonly lines: Moments['lines'];
  readonly whole: Moments['whole'];
  /** the line that is open; only one is, so that an hour of them stays light */
  readonly current: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  /** ms in the whole sound */
  readonly onPlay: (at: number) => void;
  readonly playing: () => Spot | undefined;
  /** the language that is spoken, and the second one; empty where nobody said */
  readonly language: string;
  readonly second: string;
}

/** What was written down, in the order of the sound. */
export function LineList(props: LineListProps) {
  const { lines, whole, current, onOpen, onPlay } = props;
  const { t, format } = useI18n();
  if (lines.length === 0) return <p>{t('listen.noLines')}</p>;
  return (
    <ol class={styles.lines} aria-label={t('listen.lines')}>
      {lines.map((line) => {
        const at = whole(line.media, line.at ?? 0);
        const time = at === undefined ? '' : format.clock(at);
        const play = at === undefined ? undefined : () => onPlay(at);
        return (
          <li key={line.id} class={styles.line} data-current={line.id === current ? '' : undefined}>
            {play && (
              <Button kind="plain" icon={Play} aria-label={t('listen.playLine', { time })} onClick={play}>
                {time}
              </Button>
            )}
            {line.id === current ? (
              <LineEditor {...props} line={line} time={time} />
            ) : (
              <button type="button" class={styles.words} onClick={() => onOpen(line.id)}>
                <span data-spoken="" dir="auto">
                  {line.words || t('interview.noWords')}
                </span>
                {line.other && <span dir="auto">{line.other}</span>}
                {line.state === 'checked' && (
                  <State icon={CircleCheck} tone="ok">
                    {t('listen.write.checked')}
                  </State>
                )}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
