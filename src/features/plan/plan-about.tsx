import { type Plan, monthsOver } from '../../domain/plan.ts';
import { routeOf } from '../../domain/route.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json, Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { PlanCell } from './plan-cell.tsx';
import { PlanStanding } from './plan-standing.tsx';

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
  if (rules === undefined) return <Pending />;
  const over = monthsOver(plan, rules);
  const limit = rules.maxMonths;
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

function trimmed(words: string): Json {
  return words.trim();
}

function months(words: string): Json {
  const count = Number(words);
  return words.trim() === '' || !Number.isFinite(count) || count < 0 ? null : count;
}
