import { Send } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Courier } from '../../sync/courier.ts';
import { Button } from '../../ui/button.tsx';

/** Tries now; says how far it is while it does. */
export function SendNow({ courier }: { courier: Courier }) {
  const { t } = useI18n();
  const { running, progress } = courier.state.value;
  const word = progress
    ? t('shell.sharing', { done: progress.done, total: progress.total })
    : t('phone.sending');
  return (
    <Button kind="act" icon={Send} disabled={running} onClick={() => void courier.sync()}>
      {running ? word : t('phone.sendNow')}
    </Button>
  );
}
