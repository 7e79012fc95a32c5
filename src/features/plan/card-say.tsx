import { Camera, Mic, Pencil } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeak } from '../../capture/use-speak.tsx';
import type { AskedCard } from '../../domain/plan-parts/cards.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CardPhotos } from './card-photos.tsx';
import { CardRecording } from './card-recording.tsx';
import { CardVoices } from './card-voices.tsx';
import { cardTarget } from './card-target.ts';
import say from './card-say.module.css';
import styles from './plan.module.css';
import { SavedArea } from './saved-area.tsx';
import { useCardMedia } from './use-card-media.ts';

interface CardSayProps {
  readonly item: Item;
  readonly card: AskedCard;
  /** what is counted, ticked or chosen on the card: it comes before free words */
  readonly children?: ComponentChildren;
}

/** What a team says on a card: spoken, photographed, written, or all three. */
export function CardSay({ item, card: asked, children }: CardSayProps) {
  const { t } = useI18n();
  const { scope, id } = item;
  const field = asked.id;
  const media = useCardMedia(id)?.filter(({ card }) => card === field);
  const speak = useSpeak({ owner: id, scope, card: field });
  const [kept, setKept] = useState(false);
  const [adds, setAdds] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const photos = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!adds) return;
    photos.current?.scrollIntoView({ block: 'nearest' });
    photos.current?.querySelector('button')?.focus();
  }, [adds]);
  const start = () => {
    setKept(false);
    void speak.start();
  };
  return (
    <>
      {speak.live ? (
        <CardRecording live={speak.live} onFinish={async () => setKept(await speak.finish())} />
      ) : (
        <div data-print="no" class={say.ways}>
          <Button icon={Mic} disabled={speak.busy} onClick={start}>
            {t('plan.speak')}
          </Button>
          {/* The camera's own app takes the microphone. */}
          <Button icon={Camera} disabled={speak.busy} aria-pressed={adds} onClick={() => setAdds(!adds)}>
            {t('plan.photo')}
          </Button>
          <Button icon={Pencil} onClick={() => words.current?.querySelector('textarea')?.focus()}>
            {t('plan.write')}
          </Button>
        </div>
      )}
      {speak.asking && <Waiting>{t('record.asking')}</Waiting>}
      {speak.busy && !speak.asking && !speak.live && (
        <Notice live={false}>{t('record.alreadyRunning')}</Notice>
      )}
      {speak.fault && <Notice kind="error">{t(`faults.recorder.${speak.fault}`)}</Notice>}
      <p role="status">{kept && !speak.live && t('planCards.voiceKept')}</p>
      {children}
      <div class={styles.say} ref={words}>
        <SavedArea label={t('plan.ourWords')} rows={2} fill target={cardTarget(item, asked)} />
      </div>
      <Stack>
        {media && <CardVoices voices={media} />}
        <div ref={photos}>
          <CardPhotos item={item} field={field} adds={adds && !speak.busy} />
        </div>
        <Outsiders />
      </Stack>
    </>
  );
}

/** Whose voice belongs here, and where anybody else's goes. */
function Outsiders() {
  const { t } = useI18n();
  return (
    <div data-print="no">
      <p class={styles.example}>{t('planCards.outsiders')}</p>
      <LinkButton kind="plain" icon={Mic} href="/record">
        {t('planCards.interview')}
      </LinkButton>
    </div>
  );
}
