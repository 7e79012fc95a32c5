import { lazy, Route, Router } from 'preact-iso';
import { NotFound } from './not-found.tsx';

/** Each place is a chunk of its own; the service worker holds them all, so none needs the network again. */
const Today = lazy(() => import('../features/today/today.tsx').then((file) => file.Today));
const RecordPage = lazy(() => import('../features/record/record-page.tsx').then((file) => file.RecordPage));
const InterviewPage = lazy(() =>
  import('../features/interview/interview-page.tsx').then((file) => file.InterviewPage),
);
const Notebook = lazy(() => import('../features/notebook/notebook.tsx').then((file) => file.Notebook));
const Bin = lazy(() => import('../features/notebook/bin.tsx').then((file) => file.Bin));
const NotePage = lazy(() => import('../features/notebook/note-page.tsx').then((file) => file.NotePage));
const Plans = lazy(() => import('../features/plan/plans.tsx').then((file) => file.Plans));
const PlanPage = lazy(() => import('../features/plan/plan-page.tsx').then((file) => file.PlanPage));
const PlanCard = lazy(() => import('../features/plan/plan-card.tsx').then((file) => file.PlanCard));
const HistoryPage = lazy(() =>
  import('../features/history/history-page.tsx').then((file) => file.HistoryPage),
);
const RoutePage = lazy(() => import('../features/route/route-page.tsx').then((file) => file.RoutePage));
const StopPage = lazy(() => import('../features/route/stop-page.tsx').then((file) => file.StopPage));
const InvitePage = lazy(() => import('../features/route/invite-page.tsx').then((file) => file.InvitePage));
const ThisPhone = lazy(() => import('../features/this-phone/this-phone.tsx').then((file) => file.ThisPhone));
const WaitingPage = lazy(() =>
  import('../features/this-phone/waiting-page.tsx').then((file) => file.WaitingPage),
);
const ExportPage = lazy(() =>
  import('../features/this-phone/export-page.tsx').then((file) => file.ExportPage),
);
const Start = lazy(() => import('../features/start/start.tsx').then((file) => file.Start));

const FIRST = new Map([
  ['/', Today],
  ['/today', Today],
  ['/record', RecordPage],
  ['/notebook', Notebook],
  ['/plan', Plans],
  ['/route', RoutePage],
]);

/** Asks for the code of a place while its route is still being opened. */
export async function fetchPlace(path: string): Promise<void> {
  await FIRST.get(path)?.preload();
}

/** The places of a route that is open. */
export function Pages() {
  return (
    <Router>
      <Route path="/" component={Today} />
      <Route path="/today" component={Today} />
      <Route path="/record" component={RecordPage} />
      <Route path="/interview/:scope/:id" component={InterviewPage} />
      <Route path="/notebook" component={Notebook} />
      <Route path="/notebook/bin" component={Bin} />
      <Route path="/note/:scope/:id" component={NotePage} />
      <Route path="/plan" component={Plans} />
      <Route path="/plan/:id" component={PlanPage} />
      <Route path="/plan/:id/:card" component={PlanCard} />
      <Route path="/history/:scope/:id" component={HistoryPage} />
      <Route path="/route" component={RoutePage} />
      <Route path="/route/invite" component={InvitePage} />
      <Route path="/stop/:id" component={StopPage} />
      <Route path="/phone" component={ThisPhone} />
      <Route path="/phone/waiting" component={WaitingPage} />
      <Route path="/phone/export" component={ExportPage} />
      <Route path="/start" component={Start} />
      <Route path="/join" component={Start} />
      <Route default component={NotFound} />
    </Router>
  );
}
