import { useRoute } from 'preact-iso';
import { planOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Facts } from '../../../ui/facts.tsx';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { Header } from '../../../ui/header.tsx';
import { NoPlan } from '../plan-page.tsx';
import { useCardMedia } from '../use-card-media.ts';
import { usePlan } from '../use-plan.ts';
import { ReportForm } from './report-form.tsx';
import { ReportShown } from './report-shown.tsx';
import styles from '../contest.module.css';
import { useReport } from './use-report.ts';

/** What became of a plan after some months: told in three minutes, and read by everyone once it is handed in. */
export function ReportPage() {
  const { params } = useRoute();
  const month = Number(params['month']);
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  if (read.item?.state !== 'live' || !Number.isInteger(month) || month < 1) return <NoPlan />;
  return <OneReport key={`${read.item.key} ${month}`} plan={read.item} month={month} />;
}

function OneReport({ plan, month }: { plan: Item; month: number }) {
  const { t } = useI18n();
  const report = useReport(plan, month);
  const media = useCardMedia(report?.item.id ?? '');
  if (report === undefined || media === undefined) return null;
  const { title, team } = planOf(plan.values);
  return (
    <div class={styles.narrow} data-print={report.sent === undefined ? undefined : 'page'}>
      <Header
        title={t('contest.reportAfter', { count: month })}
        subtitle={<Facts of={[title, team]} />}
        back={{ href: `/plan/${plan.id}/reports`, label: t('contest.reports') }}
      />
      <CaughtFocus label={t('contest.reportAfter', { count: month })} shown={report.sent}>
        {report.sent === undefined ? (
          <ReportForm plan={plan} report={report} media={media} />
        ) : (
          <ReportShown plan={plan} report={report} media={media} />
        )}
      </CaughtFocus>
    </div>
  );
}
