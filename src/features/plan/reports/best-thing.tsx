import { Camera, Mic, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { useSpeak } from '../../../capture/use-speak.tsx';
import { jsonWords } from '../../../domain/json-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { CardPhotos } from '../card-photos.tsx';
import { CardRecording } from '../card-recording.tsx';
import say from '../card-say.module.css';
import { CardVoices } from '../card-voices.tsx';
import { SavedArea } from '../saved-area.tsx';
import type { CardMedia } from '../use-card-media.ts';
import styles from '../contest.module.css';
import type { Report } from './use-report.ts';

export type Told = 'best1' | 'best2' | 'best3' | 'obstacles' | 'help';

interface BestThingProps {
  readonly report: Report;
  readonly field: Told;
  readonly media: readonly CardMedia[];
}

/** One thing of a report: a tap speaks, a tap ends it; or a photo, or words. */
export function BestThing({ report, field, media }: BestThingProps) {
  const { t } = useI18n();
  const { item, initial, write } = report;
  const { scope, kind, id } = item;
  const speak = useSpeak({ owner: id, scope, card: field });
  const [writes, setWrites] = useState(false);
  const [adds, setAdds] = useState(false);
  const title = t(`contest.${field}`);
  const own = media.filter(({ card }) => card === field);
  const hasWords = jsonWords(item.values[field]) !== '';
  const start = () => {
    // Not waited for: browsers ask for the microphone only inside the tap.
    void write({});
    void speak.start();
  };
  const photograph = () => {
    if (!adds) void write({});
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
          {/* The camera's own app takes the microphone. */}
          <Button
            icon={Camera}
            disabled={speak.busy}
            aria-pressed={adds}
            aria-label={`${t('contest.photo')}: ${title}`}
            onClick={photograph}
          >
            {t('contest.photo')}
          </Button>
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
          target={{ scope, kind, id, field, initial }}
        />
      )}
      <CardVoices voices={own} of={title} />
      <CardPhotos item={item} field={field} of={title} adds={adds && !speak.busy} />
    </section>
  );
}
