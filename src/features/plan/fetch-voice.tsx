import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useFetchMedia } from '../../sync/use-fetch-media.ts';
import { FetchNotice } from '../../ui/fetch-notice.tsx';

/** A voice whose sound is not on this phone: where it is, and how it comes here. */
export function FetchVoice({ media }: { media: Item }) {
  const { t } = useI18n();
  const { asked, fetchNow } = useFetchMedia([media.id]);
  const words = {
    idle: 'interview.elsewhere',
    busy: 'interview.elsewhere',
    failed: 'interview.fetchFailed',
    absent: 'interview.stillElsewhere',
    erased: 'interview.fetchErased',
  } as const;
  return (
    <div data-print="no">
      <FetchNotice state={asked} onFetch={fetchNow} label={t('interview.fetch')} busyLabel={t('kit.waiting')}>
        {t(words[asked])}
      </FetchNotice>
    </div>
  );
}
