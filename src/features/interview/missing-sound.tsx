import { useRecorder } from '../../capture/use-recorder.tsx';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useFetchMedia } from '../../sync/use-fetch-media.ts';
import { FetchNotice } from '../../ui/fetch-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type SoundMakers, useSoundMakers } from './use-sound-makers.ts';

/** The sound is being made ready or could not be, waits on the endpoint, or is still on the phone that recorded it. */
export function MissingSound({ sounds }: { sounds: readonly Item[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const recorder = useRecorder();
  const finishing = recorder.finishing.value.filter(({ media }) => sounds.some(({ id }) => id === media));
  const makers = useSoundMakers(sounds, finishing.length);
  const { asked, fetchNow } = useFetchMedia(sounds.map(({ id }) => id));
  if (makers === undefined) return null;
  const unmade = finishing.length === 0 ? makers.unmade : undefined;
  if (unmade === undefined && (finishing.length > 0 || makers.isMakingHere))
    return <Notice>{t('interview.finishing')}</Notice>;
  return (
    <>
      {unmade !== undefined && (
        <Notice kind="warn" live={false}>
          {t(`listen.unmade.${unmade}`)}
        </Notice>
      )}
      {makers.hasFiles && (
        <FetchNotice
          state={asked}
          onFetch={fetchNow}
          label={t('interview.fetch')}
          busyLabel={t('kit.waiting')}
        >
          {asked === 'failed' && t('interview.fetchFailed')}
          {asked === 'absent' && stillWith(i18n, makers)}
          {asked === 'erased' && t('interview.fetchErased')}
          {(asked === 'idle' || asked === 'busy') &&
            t(makers.wasTakenOff ? 'interview.takenOff' : 'interview.elsewhere')}
        </FetchNotice>
      )}
      {!makers.hasFiles && unmade === undefined && <Notice live={false}>{stillWith(i18n, makers)}</Notice>}
    </>
  );
}

function stillWith({ t, format }: Pick<I18n, 't' | 'format'>, { names }: SoundMakers): string {
  return names.length === 0
    ? t('interview.stillElsewhere')
    : t('interview.stillWith', { who: format.list(names) });
}
