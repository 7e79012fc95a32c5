import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type SoundMakers, useSoundMakers } from './use-sound-makers.ts';

/** What is known of sound that can't be played here: nothing yet, that it could not be asked for, that it is nowhere else, or gone for good. */
type Asked = 'idle' | 'busy' | 'failed' | 'absent' | 'erased';

/** The sound is being made ready, waits on the endpoint, or is still on the phone that recorded it. */
export function MissingSound({ sounds }: { sounds: readonly Item[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const courier = useCourier();
  const recorder = useRecorder();
  const makers = useSoundMakers(sounds);
  const [asked, setAsked] = useState<Asked>('idle');
  if (makers === undefined) return null;
  const isFinishing = recorder.finishing.value.some(({ media }) => sounds.some(({ id }) => id === media));
  if (isFinishing || makers.isMakingHere) {
    return <Notice>{t('interview.finishing')}</Notice>;
  }
  if (!makers.hasFiles) return <Notice live={false}>{stillWith(i18n, makers)}</Notice>;
  const fetchNow = async () => {
    setAsked('busy');
    const got = await courier?.fetchMedia(sounds.map(({ id }) => id));
    if (!got?.ok) setAsked('failed');
    else if (got.value.erased > 0) setAsked('erased');
    else setAsked(got.value.absent > 0 ? 'absent' : 'idle');
  };
  return (
    <Notice
      kind={asked === 'failed' ? 'warn' : 'info'}
      action={
        courier &&
        asked !== 'erased' && (
          <Button icon={Download} disabled={asked === 'busy'} onClick={() => void fetchNow()}>
            {asked === 'busy' ? t('kit.waiting') : t('interview.fetch')}
          </Button>
        )
      }
    >
      {asked === 'failed' && t('interview.fetchFailed')}
      {asked === 'absent' && stillWith(i18n, makers)}
      {asked === 'erased' && t('interview.fetchErased')}
      {(asked === 'idle' || asked === 'busy') && t('interview.elsewhere')}
    </Notice>
  );
}

function stillWith({ t, format }: Pick<I18n, 't' | 'format'>, { names }: SoundMakers): string {
  return names.length === 0
    ? t('interview.stillElsewhere')
    : t('interview.stillWith', { who: format.list(names) });
}
