import { CalendarDays } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useAwaited } from '../../store/use-awaited.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { useNotTaken } from '../../sync/use-not-taken.ts';

/** A route without days: who plans it adds the first, whoever doesn’t, or waits for them, may record already. Nobody does who has not been let in. */
export function Unset() {
  const { t } = useI18n();
  const awaited = useAwaited();
  const plans = useMayWrite('programme') && awaited === false;
  const refused = useNotTaken() !== undefined;
  const act = plans ? (
    <LinkButton href="/route" kind="act">
      {t('today.unsetAct')}
    </LinkButton>
  ) : (
    <LinkButton href="/record" kind="record">
      {t('shell.record')}
    </LinkButton>
  );
  if (refused || awaited === undefined) return null;
  return (
    <EmptyPlace icon={CalendarDays} action={act}>
      {t(plans ? 'today.unset' : 'today.unsetWait')}
    </EmptyPlace>
  );
}
