import { Circle, CircleCheckBig } from 'lucide';
import { stepOf } from '../../../domain/plan-parts/step.ts';
import { byRank } from '../../../domain/by-rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import { Switch } from '../../../ui/switch.tsx';
import styles from '../contest.module.css';

/** The steps of the plan, to be ticked as they are done; for whoever only reads, how far each is. */
export function StepTicks({ plan, readOnly = false }: { plan: Item; readOnly?: boolean }) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const save = useSave();
  const steps = useQuery(
    async ({ queries }) =>
      (await queries.linkedTo(plan.id, 'step'))
        .filter(({ scope }) => scope === plan.scope)
        .map((item) => ({ ...stepOf(item.values), id: item.id, item }))
        .filter(({ what }) => what !== '')
        .sort(byRank),
    [plan.id, plan.scope],
  );
  if (steps === undefined) return null;
  if (steps.length === 0) return <p>{t('contest.noSteps')}</p>;
  const list = (
    <ul class={styles.steps}>
      {steps.map(({ id, what, who, done }) => (
        <li key={id}>
          <bdi>{what}</bdi>
          {done === undefined ? (
            <State icon={Circle}>{who || t('contest.stepOpen')}</State>
          ) : (
            <State icon={CircleCheckBig} tone="ok">
              {t('contest.stepDone', { date: format.fullDay(done) })}
            </State>
          )}
        </li>
      ))}
    </ul>
  );
  if (readOnly) return list;
  return (
    <>
      {/* Paper has nothing to turn. */}
      <div data-print="only">{list}</div>
      <div data-print="no">
        <Stack gap="tight">
          {steps.map(({ id, what, who, done, item }) => (
            <Switch
              key={id}
              label={what}
              hint={done ? t('contest.stepDone', { date: format.fullDay(done) }) : who}
              checked={done !== undefined}
              onChange={(isDone) =>
                save((store) =>
                  store.write({
                    scope: item.scope,
                    kind: 'step',
                    id,
                    fields: { done: isDone ? localClock(now()).date : null },
                  }),
                )
              }
            />
          ))}
        </Stack>
      </div>
    </>
  );
}
