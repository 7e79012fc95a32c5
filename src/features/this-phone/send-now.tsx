import { Send, X } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Courier } from '../../sync/courier.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

/** Tries now; says how far it is while it does, and can be stopped. */
export function SendNow({ courier }: { courier: Courier }) {
  const { t } = useI18n();
  const { running, elsewhere, progress } = courier.state.value;
  const busy = running || elsewhere === true;
  const stop = () => courier.stop();
  if (progress) {
    return (
      <Progress
        label={t('phone.sending')}
        value={progress.total === 0 ? 0 : progress.done / progress.total}
        text={t('phone.sentOf', { done: progress.done, total: progress.total })}
        onCancel={stop}
        cancelLabel={t('phone.stop')}
      />
    );
  }
  return (
    <ButtonRow>
      <Button kind="act" icon={Send} disabled={busy} onClick={() => void courier.sync()}>
        {t(busy ? 'phone.sending' : 'phone.sendNow')}
      </Button>
      {busy && (
        <Button icon={X} onClick={stop}>
          {t('phone.stop')}
        </Button>
      )}
    </ButtonRow>
  );
}
