import { Hand } from 'lucide';
import { useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/stack.tsx';

/** The other device has the sound: one clap, heard there and touched here, puts both on one line of time. */
export function ClapCard({ live: { scope, media = '' } }: { live: LiveRecording }) {
  const { t, format } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const [again, setAgain] = useState(false);
  const item = useQuery(({ queries }) => queries.get({ scope, id: media }), [scope, media]);
  const clap = item && mediaOf(item.values).clap;
  const clapped = async () => {
    const at = recorder.position()?.at;
    if (at === undefined) return;
    setAgain(false);
    await save((store) => store.write({ scope, kind: 'media', id: media, fields: { clap: at } }));
  };
  if (clap !== undefined && !again) {
    return (
      <Card look="flat">
        <p role="status">{t('capture.clapNoted', { time: format.clock(clap) })}</p>
        <Button kind="plain" onClick={() => setAgain(true)}>
          {t('capture.clapAgain')}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={t('capture.clapTitle')}>
      <Stack>
        <p>{t('capture.clapSays')}</p>
        <Button kind="act" icon={Hand} large wide onClick={() => void clapped()}>
          {t('capture.clapNow')}
        </Button>
      </Stack>
    </Card>
  );
}
