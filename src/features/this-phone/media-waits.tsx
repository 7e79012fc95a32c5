import { useI18n } from '../../i18n/provider.tsx';
import { useSettings } from '../../store/use-settings.tsx';
import type { Courier } from '../../sync/courier.ts';
import { useMediaLeave } from '../../sync/use-media-leave.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface WaitsProps {
  readonly courier: Courier;
  readonly count: number;
  readonly bytes: number;
}

/** Sound and pictures that wait: how much it is, and who decides. */
export function MediaWaits({ courier, count, bytes }: WaitsProps) {
  const { t, format } = useI18n();
  const { settings, change } = useSettings();
  const { running } = courier.state.value;
  const leave = useMediaLeave();
  if (count === 0) return null;
  const held = settings.media === 'request' ? 'phone.mediaForWord' : 'phone.mediaForWifi';
  const why = t(leave === 'yes' ? 'phone.mediaSoon' : leave === 'ask' ? 'phone.mediaAsk' : held);
  const always = async () => {
    if (await change({ media: 'always' })) await courier.syncMedia();
  };
  return (
    <Notice
      live={false}
      action={
        <>
          <Button disabled={running} onClick={() => void courier.syncMedia()}>
            {t('phone.mediaSend')}
          </Button>
          {leave === 'ask' && (
            <Button disabled={running} onClick={() => void always()}>
              {t('phone.mediaAlways')}
            </Button>
          )}
        </>
      }
    >
      {t('phone.mediaWaits', { count, bytes: format.bytes(bytes) })} {why}
    </Notice>
  );
}
