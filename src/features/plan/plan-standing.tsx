import { ArrowRight, Signpost } from 'lucide';
import { useLocation } from 'preact-iso';
import { useId } from 'preact/hooks';
import { type Plan, type PlanState, planOf } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellVersions } from './plan-cell.tsx';
import { PlanStateShown } from './plan-state.tsx';
import styles from './plan.module.css';
import { useStanding, useStateWords } from './state/use-standing.ts';

interface PlanStandingProps {
  readonly item: Item;
  readonly plan: Plan;
}

/** Where more is to be said than that it is so: who took part, what was given. */
const TOLD: ReadonlySet<PlanState> = new Set(['validated_home', 'awarded']);

/** Where a plan stands, and what comes next in one tap. Those who make it see five steps, those who run the route every state. */
export function PlanStanding({ item, plan }: PlanStandingProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  const title = useId();
  const say = useStateWords();
  const standing = useStanding(item, plan);
  if (standing === undefined) return <Pending />;
  const { path, shown, missing } = standing;
  const place = `/plan/${item.id}/state`;
  const choose = (state: PlanState) => void standing.move(state);
  const next = (state: PlanState) => (TOLD.has(state) ? route(`${place}?to=${state}`) : choose(state));
  const waits = shown !== plan.state;
  return (
    <section aria-labelledby={title}>
      <Stack gap="tight">
        <strong id={title}>{t('plan.state')}</strong>
        <PlanStateShown state={shown} />
        {waits && <p>{t('standing.waits', { state: say(plan.state) })}</p>}
        {!waits &&
          path.next.map((state) => (
            <NextStep key={state} label={say(state)} missing={missing(state)} onChoose={() => next(state)} />
          ))}
        <CellVersions item={item} field="state" show={(state) => say(planOf({ state }).state)} />
        <Fold summary={t('standing.other')}>
          <Choice
            legend={t('standing.other')}
            hideLegend
            layout="column"
            options={path.all.map((state) => ({ value: state, label: say(state), hint: missing(state) }))}
            value={plan.state}
            onChange={choose}
          />
        </Fold>
        <div>
          <LinkButton kind="plain" icon={Signpost} href={place}>
            {t('contest.steps')}
          </LinkButton>
        </div>
      </Stack>
    </section>
  );
}

interface NextStepProps {
  readonly label: string;
  readonly missing: string | undefined;
  readonly onChoose: () => void;
}

function NextStep({ label, missing, onChoose }: NextStepProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div class={styles.next}>
      <Button icon={ArrowRight} mirror onClick={onChoose} aria-describedby={missing ? id : undefined}>
        {t('standing.next', { state: label })}
      </Button>
      {missing && (
        <p class={styles.example} id={id}>
          {missing}
        </p>
      )}
    </div>
  );
}
