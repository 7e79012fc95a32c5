import {
  PLAN_STAGES,
  PLAN_STATES,
  type Plan,
  type PlanState,
  monthsOver,
  planOf,
  stageOf,
} from '../../domain/plan.ts';
import { routeOf } from '../../domain/route.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json, Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRole } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellVersions, PlanCell } from './plan-cell.tsx';

interface PlanAboutProps {
  readonly item: Item;
  readonly plan: Plan;
}

/** What a plan is called, who makes it, where it stands and how long it runs. */
export function PlanAbout({ item, plan }: PlanAboutProps) {
  const { t } = useI18n();
  const rules = useQuery(async ({ queries }) => {
    const route = await queries.get({ scope: 'programme', id: 'route' });
    return routeOf(route?.values ?? {}).rules;
  });
  const over = rules ? monthsOver(plan, rules) : 0;
  const limit = rules?.maxMonths;
  return (
    <Section title={t('plan.about')}>
      <Stack>
        <PlanCell item={item} field="title" label={t('plan.name')} read={trimmed} />
        <PlanCell item={item} field="team" label={t('plan.team')} hint={t('plan.teamHint')} read={trimmed} />
        <PlanStanding item={item} plan={plan} />
        <PlanCell
          item={item}
          field="months"
          label={t('plan.months')}
          hint={limit === undefined ? undefined : t('plan.monthsLimit', { count: limit })}
          type="number"
          inputMode="numeric"
          min={0}
          read={months}
        />
        {over > 0 && <Notice kind="warn">{t('plan.monthsOver', { count: over })}</Notice>}
      </Stack>
    </Section>
  );
}

/** Those who make the plan see five steps; those who run the route see every state. */
function PlanStanding({ item, plan }: PlanAboutProps) {
  const { t } = useI18n();
  const save = useSave();
  const role = useRole();
  const { scope, kind, id } = item;
  const say = (state: PlanState) =>
    role === 'participant' ? t(`cards.stage.${stageOf(state)}`) : t(`cards.state.${state}`);
  const states = role === 'participant' ? statesOfStages(plan.state) : PLAN_STATES;
  return (
    <>
      <Select
        label={t('plan.state')}
        options={states.map((state) => ({ value: state, label: say(state) }))}
        value={plan.state}
        onChange={(state) => void save((store) => store.write({ scope, kind, id, fields: { state } }))}
      />
      <CellVersions item={item} field="state" show={(state) => say(planOf({ state }).state)} />
    </>
  );
}

/** One state for each step: the one that the plan is in, else the first of the step. */
function statesOfStages(now: PlanState): PlanState[] {
  return PLAN_STAGES.flatMap((stage) =>
    stageOf(now) === stage ? [now] : PLAN_STATES.filter((state) => stageOf(state) === stage).slice(0, 1),
  );
}

function trimmed(words: string): Json {
  return words.trim();
}

function months(words: string): Json {
  const count = Number(words);
  return words.trim() === '' || !Number.isFinite(count) || count < 0 ? null : count;
}
