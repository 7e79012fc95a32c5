import { Check, CircleCheck } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { urgentWords } from '../../i18n/urgent-words.ts';
import { useMayWrite } from '../../store/use-role.tsx';
import { type Told, useUrgentActs } from '../../store/use-urgent.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { UrgentCard } from '../../ui/urgent-card.tsx';
import styles from './today.module.css';

/** What is urgent, above everything else of the day. */
export function UrgentCards({ told, now }: { told: readonly Told[]; now: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const may = useMayWrite('programme');
  const acts = useUrgentActs();
  if (told.length === 0) return null;
  return (
    <div class={styles.main} role="status">
      {told.map((each) => {
        const { seenBy, missing, ...words } = urgentWords(i18n, each, now);
        const { id } = each.activity;
        return (
          <UrgentCard
            key={id}
            {...words}
            {...(may ? { seenBy, missing } : {})}
            actions={
              <>
                {each.reached.mine ? (
                  <State icon={CircleCheck} tone="ok">
                    {t('today.youSaw')}
                  </State>
                ) : (
                  <Button kind="act" icon={Check} onClick={() => void acts.seen(each)}>
                    {t('today.seen')}
                  </Button>
                )}
                <LinkButton href={`/stop/${id}`}>{t('today.openStop')}</LinkButton>
                {may && <Button onClick={() => void acts.settle(id)}>{t('today.settle')}</Button>}
              </>
            }
          />
        );
      })}
    </div>
  );
}
