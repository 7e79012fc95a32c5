import { useI18n } from '../../i18n/provider.tsx';
import { useNotTaken } from '../../sync/use-not-taken.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that the endpoint has not let this phone in, before anybody counts on a route that they are not on. */
export function NotTaken() {
  const { t } = useI18n();
  const fault = useNotTaken();
  if (fault === undefined) return null;
  return (
    <Notice kind="warn" action={<LinkButton href="/phone">{t('shell.phone')}</LinkButton>}>
      {t(`faults.sync.${fault}`)}
    </Notice>
  );
}
