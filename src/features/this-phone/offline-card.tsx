import { CircleCheck, CloudOff, Hourglass } from 'lucide';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { State } from '../../ui/state.tsx';
import { checkOffline, type OfflineReady } from './offline-ready.ts';

/** Whether this phone can go where there is no signal. */
export function OfflineCard() {
  const { t } = useI18n();
  const [found, setFound] = useState<OfflineReady | undefined>(undefined);
  const look = useCallback(async () => {
    setFound(undefined);
    setFound(await checkOffline(navigator.serviceWorker));
  }, []);
  useEffect(() => void look(), [look]);
  const again = found && found.kind !== 'ready' && found.kind !== 'unable';
  return (
    <Card
      title={t('phone.offline')}
      actions={again && <Button onClick={() => void look()}>{t('phone.lookAgain')}</Button>}
    >
      <div role="status">
        {found ? <Found found={found} /> : <State icon={Hourglass}>{t('phone.offlineChecking')}</State>}
      </div>
    </Card>
  );
}

function Found({ found }: { found: OfflineReady }) {
  const { t } = useI18n();
  if (found.kind === 'ready') {
    return (
      <>
        <State icon={CircleCheck} tone="ok">
          {t('phone.readyOffline')}
        </State>
        <p>{t('phone.readyOfflineMore', { count: found.total })}</p>
      </>
    );
  }
  return (
    <>
      <State icon={CloudOff} tone="warn">
        {t('phone.notReadyOffline')}
      </State>
      <p>
        {found.kind === 'partly'
          ? t('phone.offlinePartly', { cached: found.cached, total: found.total })
          : t(found.kind === 'none' ? 'phone.offlineNone' : 'phone.offlineUnable')}
      </p>
    </>
  );
}
