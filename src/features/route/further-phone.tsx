import { Smartphone } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Role } from '../../protocol/names.ts';
import { useStore } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { InviteAnswer } from './invite-answer.tsx';
import { InviteCode } from './invite-code.tsx';
import { useInvite } from './use-invite.ts';

export interface FurtherPhoneProps {
  courier: Courier;
  /** the route's name */
  name: string;
  role: Role;
}

/** A code for another phone of the same person. */
export function FurtherPhone({ courier, name, role }: FurtherPhoneProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  const { invited, ask, clear } = useInvite(courier, name);
  return (
    <Section title={t('route.furtherTitle')}>
      {invited.kind === 'made' ? (
        <InviteCode link={invited.link} route={name} scan={t('route.furtherScan')} onAnother={clear} />
      ) : (
        <>
          <p>{t('route.furtherPhoneHint')}</p>
          <p>
            <Button
              icon={Smartphone}
              disabled={invited.kind === 'asking'}
              onClick={() => void ask({ role, member: profile.member, uses: 1 })}
            >
              {t('route.furtherMake')}
            </Button>
          </p>
          <InviteAnswer invited={invited} />
        </>
      )}
    </Section>
  );
}
