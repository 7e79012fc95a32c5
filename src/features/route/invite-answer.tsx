import { useI18n } from '../../i18n/provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { Invited } from './use-invite.ts';

/** While the endpoint is asked, and what it said where no code came of it. */
export function InviteAnswer({ invited }: { invited: Invited }) {
  const { t } = useI18n();
  if (invited.kind === 'asking') return <Waiting>{t('route.inviteMaking')}</Waiting>;
  if (invited.kind !== 'fault') return null;
  return <Notice kind="warn">{t(`faults.sync.${invited.reason}`)}</Notice>;
}
