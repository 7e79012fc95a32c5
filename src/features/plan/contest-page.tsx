import { useLocation, useRoute } from 'preact-iso';
import { ReportPage } from './reports/report-page.tsx';
import { ReportsPage } from './reports/reports-page.tsx';
import { ScoresPage } from './scores/scores-page.tsx';
import { StatePage } from './state/state-page.tsx';

/** The pages of the contest, in one file of the app: each more that Today knows of by name makes it come later. */
export function ContestPage() {
  const { path } = useLocation();
  const { params } = useRoute();
  if (params['month'] !== undefined) return <ReportPage />;
  if (path.endsWith('/scores')) return <ScoresPage />;
  return path.endsWith('/state') ? <StatePage /> : <ReportsPage />;
}
