import { useRoute } from 'preact-iso';
import { planOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { usePlanDraft } from '../../../store/use-plan-draft.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellVersions } from '../plan-cell.tsx';
import { NoPlan } from '../plan-page.tsx';
import { PlanStateShown } from '../plan-state.tsx';
import { usePlan } from '../use-plan.ts';
import { AwardPart } from './award-part.tsx';
import { MoveForm } from './move-form.tsx';
import styles from '../contest.module.css';
import { useStanding, useStateWords } from './use-standing.ts';
import { WaySoFar } from './way-so-far.tsx';

/** Where a plan stands, who moved it there and when, and what it was given. */
export function StatePage() {
  const { params } = useRoute();
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  return read.item?.state === 'live' ? <OfPlan key={read.item.key} item={read.item} /> : <NoPlan />;
}

function OfPlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const { query } = useRoute();
  const plan = planOf(item.values);
  const standing = useStanding(item, plan);
  const say = useStateWords();
  const written = usePlanDraft(item.id);
  if (standing === undefined || written === undefined) return null;
  const { shown } = standing;
  return (
    <div class={styles.page} data-print="page">
      <Header
        title={t('contest.steps')}
        subtitle={
          <>
            {/* On the screen the way back says it. */}
            <span data-print="only">
              <Facts of={[plan.title, plan.team]} />
              <br />
            </span>
            <PlanStateShown state={shown} />
          </>
        }
        back={{ href: `/plan/${item.id}`, label: plan.title || t('plan.untitled') }}
      />
      <div class={styles.halves}>
        <div data-print="no">
          <Stack gap="wide">
            {shown !== plan.state && <p>{t('standing.waits', { state: say(plan.state) })}</p>}
            <CellVersions item={item} field="state" show={(state) => say(planOf({ state }).state)} />
            <MoveForm
              plan={item.id}
              standing={standing}
              now={plan.state}
              asked={query['to']}
              written={written.item}
            />
          </Stack>
        </div>
        <Stack gap="wide">
          <WaySoFar plan={item} />
          <AwardPart plan={item} />
        </Stack>
      </div>
    </div>
  );
}
