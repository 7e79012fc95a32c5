import { triedWords } from '../../i18n/long-waiting.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSettings } from '../../store/use-settings.tsx';
import type { Courier } from '../../sync/courier.ts';
import { useMediaHeld } from '../../sync/use-media-leave.ts';
import { useTry } from '../../sync/use-try.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Outcome } from '../../ui/outcome.tsx';

interface WaitsProps {
  readonly courier: Courier;
  readonly count: number;
  readonly bytes: number;
}

/** Sound and pictures that wait: how much it is, and who decides. */
export function MediaWaits({ courier, count, bytes }: WaitsProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { change } = useSettings();
  const { busy: asked, failed, start } = useTry();
  const busy = asked || courier.state.value.running;
  const held = useMediaHeld();
  if (count === 0) return null;
  const why = t(held ? `shell.held.${held}` : 'phone.mediaSoon');
  const always = async () => {
    if (!busy && (await change({ media: 'always' }))) await start('syncMedia');
  };
  return (
    <Notice
      live={false}
      action={
        <>
          <Button aria-disabled={busy} onClick={() => void start('syncMedia')}>
            {t('shell.mediaSend')}
          </Button>
          {held === 'ask' && (
            <Button aria-disabled={busy} onClick={() => void always()}>
              {t('phone.mediaAlways')}
            </Button>
          )}
          <Outcome>{triedWords(i18n, failed)}</Outcome>
        </>
      }
    >
      {t('phone.mediaWaits', { count, bytes: format.bytes(bytes) })} {why}
    </Notice>
  );
}
