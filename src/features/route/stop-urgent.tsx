import { Check, CircleCheck } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { urgentWords } from '../../i18n/urgent-words.ts';
import { useStore } from '../../store/use-query.tsx';
import { type Told, useUrgent, useUrgentActs } from '../../store/use-urgent.tsx';
import { Button } from '../../ui/button.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { State } from '../../ui/state.tsx';
import { UrgentCard } from '../../ui/urgent-card.tsx';
import { TellUrgent } from './tell-urgent.tsx';

/** What is urgent of a stop, and, for who may write the programme, the one field that tells it to everybody. */
export function StopUrgent({ id, may }: { id: string; may: boolean }) {
  const { t } = useI18n();
  const told = useUrgent().find(({ activity }) => activity.id === id);
  if (told === undefined && !may) return null;
  return (
    <CaughtFocus label={t('today.urgent')} shown={told !== undefined}>
      {told ? <ToldUrgent told={told} id={id} may={may} /> : <TellUrgent stop={id} />}
    </CaughtFocus>
  );
}

function ToldUrgent({ told, id, may }: { told: Told; id: string; may: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { now } = useStore();
  const acts = useUrgentActs();
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
