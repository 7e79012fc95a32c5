import { QrCode } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { readInviteLink } from '../../sync/invite-link.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './form.module.css';
import { joinRoute } from './new-route.ts';
import { keepTyped, typedWords } from './typed-here.ts';
import type { Beginning } from './use-beginning.ts';
import type { Person } from './use-person.ts';
import { Way } from './way.tsx';

interface JoinProps {
  readonly beginning: Beginning;
  readonly person: Person;
  readonly open: boolean;
}

/** Joins by a link that a person pastes. */
export function JoinWay({ beginning, person, open }: JoinProps) {
  const { t } = useI18n();
  const [typed] = useState(() => typedWords('link') ?? '');
  const [text, setText] = useState(typed);
  const [bad, setBad] = useState(false);
  const join = () => {
    const link = readInviteLink(text);
    setBad(link === undefined);
    if (!link) return;
    const name = link.member?.name ?? person.ask();
    if (name !== undefined) void beginning.begin(() => joinRoute(link, name));
  };
  return (
    <Way icon={QrCode} title={t('start.join')} hint={t('start.joinHint')} open={open || typed !== ''}>
      <form
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        <Field
          label={t('start.link')}
          hint={t('start.linkHint')}
          error={bad ? t('start.badLink') : undefined}
          value={text}
          onInput={(link) => {
            setText(link);
            keepTyped({ link });
          }}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          dir="ltr"
          enterKeyHint="go"
        />
        <Button type="submit" kind="act" large wide disabled={beginning.busy}>
          {t(beginning.busy ? 'kit.waiting' : 'start.joinAct')}
        </Button>
      </form>
    </Way>
  );
}
