import { Camera, Mic, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { type SpokenCard, useSpeak } from '../../capture/use-speak.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import type { TextTarget } from '../../store/text-session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CardPhotos } from './card-photos.tsx';
import { CardRecording } from './card-recording.tsx';
import say from './card-say.module.css';
import { CardVoices } from './card-voices.tsx';
import styles from './contest.module.css';
import { SavedArea } from './saved-area.tsx';
import type { CardMedia } from './use-card-media.ts';

interface TellProps {
  readonly title: string;
  readonly spoken: SpokenCard;
  readonly text: TextTarget;
  readonly hasWords: boolean;
  readonly media: readonly CardMedia[];
  readonly photos?: boolean;
  /** Puts down whose sound or picture is about to be there. */
  readonly onBegin: () => void;
  /** Hears the words at each key, before they are on disk. */
  readonly onWords?: ((words: string) => void) | undefined;
}

/** Something that is told: a tap speaks, a tap ends it; or a photo, or words. */
export function Tell({ title, spoken, text, hasWords, media, photos = false, onBegin, onWords }: TellProps) {
  const { t } = useI18n();
  const speak = useSpeak(spoken);
  const [writes, setWrites] = useState(false);
  const [adds, setAdds] = useState(false);
  const own = media.filter(({ card }) => card === spoken.card);
  const start = () => {
    // Not waited for: browsers ask for the microphone only inside the tap.
    onBegin();
    void speak.start();
  };
  const photograph = () => {
    if (!adds) onBegin();
    setAdds(!adds);
  };
  return (
    <section class={styles.thing} aria-label={title}>
      <h3 class={styles.title}>{title}</h3>
      {speak.live ? (
        <CardRecording live={speak.live} onFinish={async () => void (await speak.finish())} />
      ) : (
        <div data-print="no" class={say.ways}>
          <Button
            icon={Mic}
            disabled={speak.busy}
            aria-label={`${t('contest.speak')}: ${title}`}
            onClick={start}
          >
            {t('contest.speak')}
          </Button>
          {photos && (
            // The camera's own app takes the microphone.
            <Button
              icon={Camera}
              disabled={speak.busy}
              aria-pressed={adds}
              aria-label={`${t('contest.photo')}: ${title}`}
              onClick={photograph}
            >
              {t('contest.photo')}
            </Button>
          )}
          <Button
            icon={Pencil}
            aria-pressed={writes || hasWords}
            aria-label={`${t('contest.write')}: ${title}`}
            onClick={() => setWrites(true)}
          >
            {t('contest.write')}
          </Button>
        </div>
      )}
      {speak.asking && <Waiting>{t('record.asking')}</Waiting>}
      {speak.fault && <Notice kind="error">{t(`faults.recorder.${speak.fault}`)}</Notice>}
      {(writes || hasWords) && (
        <SavedArea
          label={t('contest.wordsOf', { what: title })}
          rows={2}
          focus={writes}
          target={text}
          onWords={onWords}
        />
      )}
      <CardVoices voices={own} of={title} />
      {photos && (
        <CardPhotos
          item={{ id: spoken.owner, scope: spoken.scope }}
          field={spoken.card}
          of={title}
          adds={adds && !speak.busy}
        />
      )}
    </section>
  );
}
