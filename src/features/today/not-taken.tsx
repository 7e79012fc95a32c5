import { useI18n } from '../../i18n/provider.tsx';
import type { SyncFault } from '../../sync/outcome.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What no signal and no waiting mend. */
const NEEDS_A_PERSON: ReadonlySet<SyncFault | undefined> = new Set(['invite', 'exists', 'token', 'unknown']);

/** Why the endpoint has not let this phone in, where nothing but a person mends it. */
export function useRefusal(): SyncFault | undefined {
  const fault = useCourier()?.state.value.fault;
  return NEEDS_A_PERSON.has(fault) ? fault : undefined;
}

/** Says that the endpoint has not let this phone in, before anybody counts on a route that they are not on. */
export function NotTaken() {
  const { t } = useI18n();
  const fault = useRefusal();
  if (fault === undefined) return null;
  return (
    <Notice kind="warn" action={<LinkButton href="/phone">{t('shell.phone')}</LinkButton>}>
      {t(`faults.sync.${fault}`)}
    </Notice>
  );
}
