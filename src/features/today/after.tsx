import { Sprout } from 'lucide';
import { listedPlans } from '../../domain/plan-parts/listed.ts';
import { type Plan, planOf, shownState } from '../../domain/plan.ts';
import { AllWords, useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Facts } from '../../ui/facts.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { KeyDates } from './key-dates.tsx';
import { PromisesDue } from './promises-due.tsx';
import { ReportsDue } from './reports-due.tsx';

export interface AfterProps {
  programme: Programme;
  /** `YYYY-MM-DD` */
  date: string;
}

/** After the road: the plans, and when they are due. */
export function After({ programme, date }: AfterProps) {
  const { t } = useI18n();
  return (
    <>
      <p>{t('today.after')}</p>
      <Plans />
      <AllWords>
        <ReportsDue />
      </AllWords>
      <PromisesDue />
      <KeyDates dates={programme.route.keyDates} date={date} />
    </>
  );
}

function Plans() {
  const { t } = useI18n();
  const plans = useQuery(async ({ queries }) => {
    const [items, inspirations] = await Promise.all([queries.ofKind('plan'), queries.ofKind('inspiration')]);
    return listedPlans(items).map(({ id, values }) => ({
      id,
      plan: planOf(values),
      inspirations: inspirations.filter((each) => each.values['plan'] === id).length,
    }));
  });
  if (plans === undefined) return null;
  return (
    <Section title={t('today.plans')}>
      {plans.length === 0 ? (
        <EmptyPlace icon={Sprout} action={<LinkButton href="/plan">{t('today.toPlans')}</LinkButton>}>
          {t('today.noPlan')}
        </EmptyPlace>
      ) : (
        <List>
          {plans.map((each) => (
            <PlanRow key={each.id} {...each} />
          ))}
        </List>
      )}
    </Section>
  );
}

function PlanRow({ id, plan, inspirations }: { id: string; plan: Plan; inspirations: number }) {
  const { t } = useI18n();
  return (
    <Row
      href={`/plan/${id}`}
      icon={Sprout}
      title={plan.title || t('plan.untitled')}
      meta={<Facts of={[plan.team, t(`cards.state.${shownState(plan, inspirations)}`)]} />}
    />
  );
}
