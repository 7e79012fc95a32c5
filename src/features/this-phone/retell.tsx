import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Identity } from '../../store/database.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import type { Courier } from '../../sync/courier.ts';
import { readInviteLink } from '../../sync/invite-link.ts';
import type { SyncFault } from '../../sync/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './this-phone.module.css';

type Pending = NonNullable<Identity['pending']>;

interface RetellProps {
  readonly courier: Courier;
  readonly identity: Identity;
  readonly fault: SyncFault;
}

/**
 * The endpoint has not taken this route, or knows this phone no more: another setup key or another invitation, and once
 * more.
 */
export function Retell({ courier, identity, fault }: RetellProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  const save = useSave();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const { pending, role } = identity;
  const creates = pending !== undefined && 'create' in pending;
  // Where the endpoint has lost the whole route, its coordinator makes it there again.
  const forgets = pending === undefined && role === 'coordinator';
  const asks = forgets ? 'inviteOrKey' : creates ? 'setupKey' : 'newInvite';
  const tell = async () => {
    const next = creates ? { create: { key: text.trim() } } : tellingOf(text, profile.route, forgets);
    setBad(next === undefined);
    if (next && (await save((store) => store.courier.retell(next)))) await courier.sync();
  };
  return (
    <Notice kind="warn" live={false} title={t(pending ? 'phone.untold' : 'phone.forgotten')}>
      <form
        class={styles.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void tell();
        }}
      >
        {!(creates && fault === 'token') && <p>{t(`faults.sync.${fault}`)}</p>}
        <Field
          label={t(`phone.${asks}`)}
          hint={t(`phone.${asks}Hint`)}
          error={bad ? t('phone.otherRoute') : undefined}
          value={text}
          onInput={setText}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          dir="ltr"
        />
        <Button type="submit" disabled={courier.state.value.running}>
          {t('phone.tellAgain')}
        </Button>
      </form>
    </Notice>
  );
}

/** What the endpoint is told: an invitation to this route, or a setup key where there may be one. */
function tellingOf(text: string, route: string, mayBeKey: boolean): Pending | undefined {
  const link = readInviteLink(text);
  if (link === undefined && mayBeKey) return { create: { key: text.trim() } };
  return link?.route === route ? { join: { invite: link.invite } } : undefined;
}
