import { QrCode } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Role } from '../../protocol/names.ts';
import type { Courier } from '../../sync/courier.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { InviteCode } from './invite-code.tsx';
import { InviteAnswer } from './invite-answer.tsx';
import styles from './route.module.css';
import { useInvite } from './use-invite.ts';

const ROLES = ['participant', 'facilitator', 'coordinator'] as const;

/** How many people one code is for, unless said: a group, its team, one more coordinator. */
const USES: Record<Role, number> = { participant: 30, facilitator: 5, coordinator: 1 };

/** Makes a code that others join with. */
export function InviteForm({ courier, name }: { courier: Courier; name: string }) {
  const { t } = useI18n();
  const invite = useInvite(courier, name);
  return (
    <CaughtFocus label={t('route.invitesAndPhones')} shown={invite.invited.kind === 'made'}>
      <Inviting {...invite} name={name} />
    </CaughtFocus>
  );
}

function Inviting({ invited, ask, clear, name }: ReturnType<typeof useInvite> & { name: string }) {
  const { t } = useI18n();
  const [role, setRole] = useState<Role>('participant');
  const [uses, setUses] = useState<string | undefined>(undefined);
  const count = uses === undefined ? USES[role] : Number(uses);
  const fits = Number.isInteger(count) && count >= 1;
  if (invited.kind === 'made') {
    const words = t('route.inviteFor', {
      role: t(`words.role.${invited.order.role}`),
      uses: t('route.uses', { count: invited.order.uses ?? 1 }),
    });
    return (
      <Section title={words}>
        <InviteCode link={invited.link} route={name} scan={t('route.inviteScan')} onAnother={clear} />
      </Section>
    );
  }
  return (
    <Stack>
      <Choice
        legend={t('route.inviteWho')}
        layout="column"
        options={ROLES.map((value) => ({
          value,
          label: t(`words.role.${value}`),
          hint: t(`route.role.${value}.hint`),
        }))}
        value={role}
        onChange={setRole}
      />
      <Field
        label={t('route.inviteUses')}
        type="number"
        inputMode="numeric"
        min={1}
        value={uses ?? String(USES[role])}
        onInput={setUses}
      />
      <Button
        kind="act"
        icon={QrCode}
        large
        disabled={!fits || invited.kind === 'asking'}
        onClick={() => void ask({ role, uses: count })}
      >
        {t('route.inviteMake')}
      </Button>
      <InviteAnswer invited={invited} />
      <p class={styles.small}>{t('route.signalNeeded')}</p>
    </Stack>
  );
}
