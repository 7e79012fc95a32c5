import { Send, X } from 'lucide';
import { triedWords } from '../../i18n/long-waiting.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Courier } from '../../sync/courier.ts';
import { useTry } from '../../sync/use-try.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Outcome } from '../../ui/outcome.tsx';
import { Progress } from '../../ui/progress.tsx';

/** Tries now; says how far it is while it does, and can be stopped. */
export function SendNow({ courier }: { courier: Courier }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { busy: asked, failed, start } = useTry();
  const { running, elsewhere, progress } = courier.state.value;
  const isUnderWay = running || elsewhere === true;
  const busy = asked || isUnderWay;
  const stop = () => courier.stop();
  return (
    <>
      {progress ? (
        <Progress
          label={t('phone.sending')}
          value={progress.total === 0 ? 0 : progress.done / progress.total}
          text={t('phone.sentOf', { done: progress.done, total: progress.total })}
          onCancel={stop}
          cancelLabel={t('phone.stop')}
        />
      ) : (
        <ButtonRow>
          <Button kind="act" icon={Send} aria-disabled={busy} onClick={() => void start('sync')}>
            {t(busy ? 'phone.sending' : 'phone.sendNow')}
          </Button>
          {isUnderWay && (
            <Button icon={X} onClick={stop}>
              {t('phone.stop')}
            </Button>
          )}
        </ButtonRow>
      )}
      <Outcome>{triedWords(i18n, failed)}</Outcome>
    </>
  );
}
