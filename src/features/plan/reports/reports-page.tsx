import { CalendarPlus, CircleCheckBig, FileText, Pencil } from 'lucide';
import { useRoute } from 'preact-iso';
import { daysBetween } from '../../../domain/date.ts';
import { progressId } from '../../../domain/plan-parts/progress.ts';
import { planOf } from '../../../domain/plan.ts';
import { reportsIcs } from '../../../export/reports-ics.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useStore } from '../../../store/use-query.tsx';
import { type ListedReport, useReportsOf } from '../../../store/use-reports-due.tsx';
import { useWallClock } from '../../../store/use-wall-clock.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { downloadFile } from '../../../ui/download.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { Stack } from '../../../ui/stack.tsx';
import { NoPlan } from '../plan-page.tsx';
import { usePlan } from '../use-plan.ts';
import { Remind } from './remind.tsx';
import styles from '../contest.module.css';

/** The reports of a plan: which are written, which are due, and how one is reminded. */
export function ReportsPage() {
  const { params } = useRoute();
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  return read.item?.state === 'live' ? <OfPlan key={read.item.key} plan={read.item} /> : <NoPlan />;
}

function OfPlan({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const reports = useReportsOf(plan);
  const { title } = planOf(plan.values);
  if (reports === undefined) return null;
  const open = reports.filter(({ due, sent }) => due !== undefined && sent === undefined);
  return (
    <div class={styles.narrow}>
      <Header
        title={t('contest.reports')}
        back={{ href: `/plan/${plan.id}`, label: title || t('plan.untitled') }}
      />
      <Stack gap="wide">
        <List label={t('contest.reports')}>
          {reports.map((report) => (
            <ReportRow key={report.month} plan={plan.id} report={report} />
          ))}
        </List>
        {reports.some(({ due }) => due === undefined) && <p>{t('contest.dueUnknown')}</p>}
        {open.length > 0 && (
          <Stack>
            <ButtonRow>
              <Calendar plan={plan} open={open} />
            </ButtonRow>
            <Remind />
          </Stack>
        )}
      </Stack>
    </div>
  );
}

function ReportRow({ plan, report }: { plan: string; report: ListedReport }) {
  const { t, format } = useI18n();
  const say = useDueWords();
  const { month, due, begun, sent } = report;
  const state = sent
    ? t('contest.sent', { date: format.fullDay(sent) })
    : t(begun ? 'contest.draft' : 'contest.notBegun');
  return (
    <Row
      href={`/plan/${plan}/report/${month}`}
      icon={sent ? CircleCheckBig : begun ? Pencil : FileText}
      title={t('contest.reportAfter', { count: month })}
      meta={
        <Facts of={[state, sent || due === undefined ? undefined : `${format.fullDay(due)}, ${say(due)}`]} />
      }
    />
  );
}

/** "due in 12 days", "3 days late" */
function useDueWords(): (due: string) => string {
  const { t } = useI18n();
  const { date } = useWallClock();
  return (due) => {
    const count = daysBetween(date, due);
    if (count === 0) return t('contest.dueToday');
    return count > 0 ? t('contest.dueIn', { count }) : t('contest.late', { count: -count });
  };
}

function Calendar({ plan, open }: { plan: Item; open: readonly ListedReport[] }) {
  const once = useSingleTap();
  const { t } = useI18n();
  const { now } = useStore();
  const name = planOf(plan.values).title || t('plan.untitled');
  const hand = () => {
    const events = open.map(({ month, due = '' }) => ({
      id: progressId(plan.id, month),
      title: t('contest.calendarTitle', { plan: name, count: month }),
      about: t('contest.calendarAbout'),
      due,
      url: new URL(`/plan/${plan.id}/report/${month}`, location.href).href,
    }));
    const called = `${t('contest.calendarName')}.ics`;
    downloadFile(new File([reportsIcs(events, now())], called, { type: 'text/calendar' }));
  };
  return (
    <Button icon={CalendarPlus} onClick={() => once(hand)}>
      {t('contest.toCalendar')}
    </Button>
  );
}
