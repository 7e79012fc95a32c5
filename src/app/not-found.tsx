import { Compass, Sun } from 'lucide';
import { useI18n } from '../i18n/provider.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { Header } from '../ui/header.tsx';

/** An address that is no place of the app: said, instead of showing another place under it. */
export function NotFound() {
  const { t } = useI18n();
  const today = (
    <LinkButton kind="act" icon={Sun} href="/today">
      {t('shell.toToday')}
    </LinkButton>
  );
  return (
    <>
      <Header title={t('shell.notFoundTitle')} />
      <EmptyPlace icon={Compass} action={today}>
        {t('shell.notFoundHint')}
      </EmptyPlace>
    </>
  );
}
