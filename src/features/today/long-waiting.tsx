import { helpWords, longWaitingWords, triedWords } from '../../i18n/long-waiting.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useCourier } from '../../sync/use-courier.tsx';
import { useLongWaiting } from '../../sync/use-long-waiting.tsx';
import { useTry } from '../../sync/use-try.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Outcome } from '../../ui/outcome.tsx';

/** Says that something has been on this phone only for long: health is the age of the oldest unsent thing. */
export function LongWaiting() {
  const i18n = useI18n();
  const { t } = i18n;
  const courier = useCourier();
  const waiting = useLongWaiting();
  const { busy: asked, failed, start } = useTry();
  if (!courier || !waiting) return null;
  const { help } = waiting;
  const busy = asked || courier.state.value.running;
  const isHeld = help === 'ask' || help === 'wifi' || help === 'word';
  return (
    <Notice
      kind="warn"
      live={false}
      action={
        <>
          {isHeld ? (
            <Button aria-disabled={busy} onClick={() => void start('syncMedia')}>
              {t('shell.mediaSend')}
            </Button>
          ) : (
            <Button aria-disabled={busy} onClick={() => void start('sync')}>
              {t('shell.tryNow')}
            </Button>
          )}
          <LinkButton href="/phone/waiting">{t('shell.seeList')}</LinkButton>
          <Outcome>{triedWords(i18n, failed)}</Outcome>
        </>
      }
    >
      {longWaitingWords(i18n, waiting)} {help && helpWords(i18n, help)}
    </Notice>
  );
}
