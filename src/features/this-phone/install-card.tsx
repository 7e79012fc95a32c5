import { CircleCheck, Download } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useInstall } from '../../ui/install.tsx';
import { State } from '../../ui/state.tsx';

/** A place on the home screen: by a tap where the browser offers it, else in words. */
export function InstallCard() {
  const { t } = useI18n();
  const install = useInstall();
  const offered = install?.offered.value ?? false;
  const isInstalled = matchMedia('(display-mode: standalone)').matches;
  return (
    <Card
      title={t('phone.install')}
      actions={
        offered && (
          <Button icon={Download} onClick={() => void install?.ask()}>
            {t('phone.installAct')}
          </Button>
        )
      }
    >
      {isInstalled ? (
        <State icon={CircleCheck} tone="ok">
          {t('phone.installed')}
        </State>
      ) : (
        <>
          <p>{t('phone.installHint')}</p>
          {!offered && <p>{t(isApple() ? 'phone.installIos' : 'phone.installMenu')}</p>}
        </>
      )}
    </Card>
  );
}

/** Only Safari on iPhones and iPads knows `navigator.standalone`; no other sign is as sure. */
function isApple(): boolean {
  return 'standalone' in navigator;
}
