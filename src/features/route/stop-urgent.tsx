import { Check, CircleCheck, Siren } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { urgentWords } from '../../i18n/urgent-words.ts';
import { useStore } from '../../store/use-query.tsx';
import { useUrgent, useUrgentActs } from '../../store/use-urgent.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { State } from '../../ui/state.tsx';
import { UrgentCard } from '../../ui/urgent-card.tsx';
import styles from './route.module.css';

/** What is urgent of a stop, and, for who may write the programme, the one field that tells it to everybody. */
export function StopUrgent({ id, may }: { id: string; may: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { now } = useStore();
  const acts = useUrgentActs();
  const told = useUrgent().find(({ activity }) => activity.id === id);
  if (told === undefined) return may ? <TellUrgent id={id} /> : null;
  const { seenBy, missing, ...words } = urgentWords(i18n, told, now());
  return (
    <UrgentCard
      {...words}
      title={t('today.urgent')}
      {...(may ? { seenBy, missing } : {})}
      actions={
        <>
          {!told.reached.mine && (
            <Button kind="act" icon={Check} onClick={() => void acts.seen(told)}>
              {t('today.seen')}
            </Button>
          )}
          {told.reached.mine && !may && (
            <State icon={CircleCheck} tone="ok">
              {t('today.youSaw')}
            </State>
          )}
          {may && <Button onClick={() => void acts.settle(id)}>{t('today.settle')}</Button>}
        </>
      }
    />
  );
}

function TellUrgent({ id }: { id: string }) {
  const { t } = useI18n();
  const acts = useUrgentActs();
  const [text, setText] = useState('');
  const tell = async () => {
    if (await acts.tell(id, text.trim())) setText('');
  };
  return (
    <div class={styles.group} data-print="no">
      <Field
        label={t('route.urgentField')}
        hint={t('route.urgentHint')}
        value={text}
        onInput={setText}
        dir="auto"
        enterKeyHint="send"
        onKeyDown={(event) => event.key === 'Enter' && text.trim() !== '' && void tell()}
      />
      <Button icon={Siren} disabled={text.trim() === ''} onClick={() => void tell()}>
        {t('route.urgentTell')}
      </Button>
    </div>
  );
}
