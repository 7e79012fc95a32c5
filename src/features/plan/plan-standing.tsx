import { ArrowRight } from 'lucide';
import { useId } from 'preact/hooks';
import { needsOf, type PlanNeeds, pathOfStages, pathOfStates } from '../../domain/plan-path.ts';
import { type Plan, type PlanState, planOf, shownState, stageOf } from '../../domain/plan.ts';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useRole } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellVersions } from './plan-cell.tsx';
import { PlanStateShown } from './plan-state.tsx';
import styles from './plan.module.css';
import { usePlanParts } from './use-plan-parts.ts';

interface PlanStandingProps {
  readonly item: Item;
  readonly plan: Plan;
}

/** Where a plan stands, and what comes next in one tap. Those who make it see five steps, those who run the route every state. */
export function PlanStanding({ item, plan }: PlanStandingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const save = useSave();
  const role = useRole();
  const title = useId();
  const isMaker = role === 'participant';
  const path = isMaker ? pathOfStages(plan.state) : pathOfStates(plan.state);
  const say = (state: PlanState) =>
    isMaker ? t(`cards.stage.${stageOf(state)}`) : t(`cards.state.${state}`);
  const parts = usePlanParts(item.id);
  if (parts === undefined) return null;
  const { scope, kind, id } = item;
  const choose = (state: PlanState) =>
    void save((store) => store.write({ scope, kind, id, fields: { state } }));
  const needs = (state: PlanState) => needsOf(state, plan, parts);
  const shown = shownState(plan, parts.inspirations);
  const waits = shown !== plan.state;
  return (
    <section aria-labelledby={title}>
      <Stack gap="tight">
        <strong id={title}>{t('plan.state')}</strong>
        <PlanStateShown state={shown} />
        {waits && <p>{t('standing.waits', { state: say(plan.state) })}</p>}
        {!waits &&
          path.next.map((state) => (
            <NextStep key={state} label={say(state)} needs={needs(state)} onChoose={() => choose(state)} />
          ))}
        <CellVersions item={item} field="state" show={(state) => say(planOf({ state }).state)} />
        <Fold summary={t('standing.other')}>
          <Choice
            legend={t('standing.other')}
            hideLegend
            layout="column"
            options={path.all.map((state) => ({
              value: state,
              label: say(state),
              hint: needsWords(i18n, needs(state)),
            }))}
            value={plan.state}
            onChange={choose}
          />
        </Fold>
      </Stack>
    </section>
  );
}

interface NextStepProps {
  readonly label: string;
  readonly needs: PlanNeeds;
  readonly onChoose: () => void;
}

function NextStep({ label, needs, onChoose }: NextStepProps) {
  const i18n = useI18n();
  const id = useId();
  const missing = needsWords(i18n, needs);
  return (
    <div class={styles.next}>
      <Button icon={ArrowRight} mirror onClick={onChoose} aria-describedby={missing ? id : undefined}>
        {i18n.t('standing.next', { state: label })}
      </Button>
      {missing && (
        <p class={styles.example} id={id}>
          {missing}
        </p>
      )}
    </div>
  );
}

/** "Still open: a voice that inspired you and 2 cards"; undefined where nothing is. */
function needsWords({ t, format }: I18n, { voice, cards }: PlanNeeds): string | undefined {
  const what = [
    ...(voice ? [t('standing.voice')] : []),
    ...(cards.length > 0 ? [t('standing.cards', { count: cards.length })] : []),
  ];
  return what.length === 0 ? undefined : t('standing.open', { what: format.list(what) });
}
