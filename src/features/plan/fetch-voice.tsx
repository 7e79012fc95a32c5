import { Download } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useFetchMedia } from '../../sync/use-fetch-media.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

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
      <Notice
        kind={asked === 'failed' ? 'warn' : 'info'}
        action={
          fetchNow &&
          asked !== 'erased' && (
            <Button icon={Download} disabled={asked === 'busy'} onClick={() => void fetchNow()}>
              {t(asked === 'busy' ? 'kit.waiting' : 'interview.fetch')}
            </Button>
          )
        }
      >
        {t(words[asked])}
      </Notice>
    </div>
  );
}
