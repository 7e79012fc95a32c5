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
  readonly pending: Pending;
  readonly fault: SyncFault;
}

/** The endpoint has not taken this route: another setup key or another invitation, and once more. */
export function Retell({ courier, pending, fault }: RetellProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  const save = useSave();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const creates = 'create' in pending;
  const tell = async () => {
    const next = creates ? { create: { key: text.trim() } } : inviteIn(text, profile.route);
    setBad(next === undefined);
    if (next && (await save((store) => store.courier.retell(next)))) await courier.sync();
  };
  return (
    <Notice kind="warn" live={false} title={t('phone.untold')}>
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
          label={t(creates ? 'phone.setupKey' : 'phone.newInvite')}
          hint={t(creates ? 'phone.setupKeyHint' : 'phone.newInviteHint')}
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

function inviteIn(text: string, route: string): Pending | undefined {
  const link = readInviteLink(text);
  return link?.route === route ? { join: { invite: link.invite } } : undefined;
}
