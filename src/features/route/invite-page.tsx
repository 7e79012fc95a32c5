import { Smartphone } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { useRole } from '../../store/use-role.tsx';
import type { Courier } from '../../sync/courier.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { FurtherPhone } from './further-phone.tsx';
import { InviteForm } from './invite-form.tsx';
import { Members } from './members.tsx';
import styles from './route.module.css';

/** Who is on the route, and how others come in. */
export function InvitePage() {
  const { t } = useI18n();
  const courier = useCourier();
  const programme = useProgramme();
  return (
    <Stack gap="wide">
      <Header
        title={t('route.invitesAndPhones')}
        subtitle={programme?.route.name}
        back={{ href: '/route', label: t('route.toRoute') }}
      />
      {courier ? (
        <Invitations courier={courier} name={programme?.route.name ?? ''} />
      ) : (
        <EmptyPlace
          icon={Smartphone}
          action={<LinkButton href="/start?from=sample">{t('route.onlyHereAct')}</LinkButton>}
        >
          {t('route.onlyHere')}
        </EmptyPlace>
      )}
    </Stack>
  );
}

function Invitations({ courier, name }: { courier: Courier; name: string }) {
  const { t } = useI18n();
  const role = useRole();
  return (
    <div class={styles.columns} data-print="page">
      <Stack gap="wide">
        {role === 'coordinator' ? (
          <InviteForm courier={courier} name={name} />
        ) : (
          <p>{t('route.mayNotInvite')}</p>
        )}
        <FurtherPhone courier={courier} name={name} role={role} />
      </Stack>
      {role !== 'participant' && <Members courier={courier} />}
    </div>
  );
}
