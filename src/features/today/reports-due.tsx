import { ClipboardCheck } from 'lucide';
import { daysBetween } from '../../domain/date.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useReminding } from '../../store/use-reminding.tsx';
import { useReportsDue } from '../../store/use-reports-due.tsx';
import { useWallClock } from '../../store/use-wall-clock.tsx';
import { Facts } from '../../ui/facts.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';

/** How long before it is due a report is shown, days. */
const AHEAD = 14;

/** The reports that are due or soon will be, of all plans; where somebody asked for it, the phone reminds of them. */
export function ReportsDue() {
  const { t, format } = useI18n();
  const { date } = useWallClock();
  const all = useReportsDue();
  useReminding((plan) => t('contest.reminder', { plan: plan || t('plan.untitled') }));
  const due = (all ?? []).filter((report) => daysBetween(date, report.due) <= AHEAD);
  if (due.length === 0) return null;
  const say = (on: string) => {
    const count = daysBetween(date, on);
    if (count === 0) return t('contest.dueToday');
    return count > 0 ? t('contest.dueIn', { count }) : t('contest.late', { count: -count });
  };
  return (
    <Section title={t('contest.dueNow')}>
      <List>
        {due.map(({ plan, title, month, due: on }) => (
          <Row
            key={`${plan} ${month}`}
            href={`/plan/${plan}/report/${month}`}
            icon={ClipboardCheck}
            title={title || t('plan.untitled')}
            meta={
              <Facts of={[t('contest.reportAfter', { count: month }), `${format.fullDay(on)}, ${say(on)}`]} />
            }
          />
        ))}
      </List>
    </Section>
  );
}
