import { Check, Siren } from 'lucide';
import { useI18n } from '../i18n/provider.tsx';
import { type Told, useUrgent, useUrgentActs } from '../store/use-urgent.tsx';
import { Button } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import styles from './urgent-bar.module.css';

/** What is urgent, in every place but Today, which has it in full; the latest that this person has not seen comes first. */
export function UrgentBar({ path }: { path: string }) {
  const told = useUrgent();
  const first = told.find(({ reached }) => !reached.mine) ?? told[0];
  if (first === undefined || path === '/' || path === `/stop/${first.activity.id}`) return null;
  return <UrgentLine told={first} />;
}

function UrgentLine({ told }: { told: Told }) {
  const { t } = useI18n();
  const acts = useUrgentActs();
  const { activity, urgent, reached } = told;
  const words = (
    <State icon={Siren} tone="warn">
      <strong>{t('today.urgent')}:</strong> <bdi>{urgent.text}</bdi>
    </State>
  );
  return (
    <div class={styles.bar} data-unseen={reached.mine ? undefined : ''} role="status">
      <a class={styles.words} href={`/stop/${activity.id}`}>
        {words}
      </a>
      {!reached.mine && (
        <Button icon={Check} onClick={() => void acts.seen(told)}>
          {t('today.seen')}
        </Button>
      )}
    </div>
  );
}
