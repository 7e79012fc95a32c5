import { CalendarRange, ListChecks } from 'lucide';
import { planOf } from '../../../domain/plan.ts';
import { stepOf } from '../../../domain/plan-parts/step.ts';
import { seasonField, timeLine } from '../../../domain/plan-parts/time-line.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Fold } from '../../../ui/fold.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { usePaper } from '../../../ui/map/use-paper.ts';
import { Stack } from '../../../ui/stack.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { useParts, wordsIn } from '../parts/use-parts.ts';
import { PlanCell } from '../plan-cell.tsx';
import { WithPlan } from '../with-plan.tsx';
import { MonthList } from './month-list.tsx';
import { MonthTable } from './month-table.tsx';
import styles from './time-line.module.css';
import { useMonthWords } from './use-month-words.ts';

/** Where the bars have room; the styles say the same. */
const DESK = '(min-width: 64rem)';

/** When which step goes: by month on a phone, as bars over the months where there is room. */
export function TimeLinePage() {
  return <WithPlan>{(item) => <TimeLine plan={item} />}</WithPlan>;
}

function TimeLine({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const parts = useParts(plan.id, 'step');
  const isDesk = useMedia(DESK);
  const isPaper = usePaper();
  if (parts === undefined) return null;
  const line = timeLine(parts.map(({ id, item }) => ({ id, ...stepOf(item.values) })));
  const seasonOf = (month: string) => {
    const words = plan.values[seasonField(month)];
    return typeof words === 'string' ? words : '';
  };
  return (
    <Stack gap="wide">
      <Header
        title={t('planSteps.timeline')}
        subtitle={planOf(plan.values).title || t('plan.untitled')}
        back={{ href: `/plan/${plan.id}/steps`, label: t('planSteps.steps') }}
      />
      {line.months.length === 0 && (
        <EmptyPlace
          icon={CalendarRange}
          action={
            <LinkButton kind="act" large icon={ListChecks} href={`/plan/${plan.id}/steps`}>
              {t('planSteps.steps')}
            </LinkButton>
          }
        >
          {t('planSteps.noDates')}
        </EmptyPlace>
      )}
      {!isDesk && (
        <div class={styles.narrow}>
          <MonthList line={line} seasonOf={seasonOf} />
        </div>
      )}
      {(isDesk || isPaper) && (
        <div class={styles.wide} data-print="page">
          <MonthTable line={line} seasonOf={seasonOf} />
        </div>
      )}
      <div data-print="no">
        <Seasons plan={plan} />
      </div>
    </Stack>
  );
}

const YEAR = Array.from({ length: 12 }, (_, at) => `2001-${String(at + 1).padStart(2, '0')}`);

/** What each month is where the plan is at home; nobody else's calendar knows. */
function Seasons({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const { nameOf } = useMonthWords();
  return (
    <Fold summary={t('planSteps.seasons')}>
      <Stack>
        <p>{t('planSteps.seasonsHint')}</p>
        <div class={styles.year}>
          {YEAR.map((month) => (
            <PlanCell
              key={month}
              item={plan}
              field={seasonField(month)}
              label={nameOf(month)}
              read={wordsIn}
            />
          ))}
        </div>
      </Stack>
    </Fold>
  );
}
