import type { ComponentType } from 'preact';
import { lazy, Route, Router } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { AllWords, useI18n } from '../i18n/provider.tsx';
import { NotFound } from './not-found.tsx';

/**
 * Each place is a chunk of its own; the service worker holds them all, so none needs the network again. The words of Today and
 * of the notebook come with the app, those of the others once a route is open.
 */
const Today = lazy(() => import('../features/today/today.tsx').then((file) => file.Today));
const RecordPage = later(() => import('../features/record/record-page.tsx').then((file) => file.RecordPage));
const InterviewPage = later(() =>
  import('../features/interview/interview-page.tsx').then((file) => file.InterviewPage),
);
const FullConsentPage = later(() =>
  import('../features/interview/full-consent-page.tsx').then((file) => file.FullConsentPage),
);
const ListenPage = later(() =>
  import('../features/interview/listen-page.tsx').then((file) => file.ListenPage),
);
const NamesPage = later(() => import('../features/interview/names-page.tsx').then((file) => file.NamesPage));
const WriteDownPage = later(() =>
  import('../features/interview/write-down-page.tsx').then((file) => file.WriteDownPage),
);
const SayingsPage = later(() =>
  import('../features/interview/sayings-page.tsx').then((file) => file.SayingsPage),
);
const PracticePage = later(() =>
  import('../features/interview/practice-page.tsx').then((file) => file.PracticePage),
);
const ImportPage = later(() => import('../features/record/import-page.tsx').then((file) => file.ImportPage));
const KitPage = later(() => import('../features/record/kit-page.tsx').then((file) => file.KitPage));
const Notebook = lazy(() => import('../features/notebook/notebook.tsx').then((file) => file.Notebook));
const Bin = later(() => import('../features/notebook/bin.tsx').then((file) => file.Bin));
const NotePage = later(() => import('../features/notebook/note-page.tsx').then((file) => file.NotePage));
const Plans = later(() => import('../features/plan/plans.tsx').then((file) => file.Plans));
const PlanPage = later(() => import('../features/plan/plan-page.tsx').then((file) => file.PlanPage));
const PlanPart = later(() => import('../features/plan/plan-part.tsx').then((file) => file.PlanPart));
const HistoryPage = later(() =>
  import('../features/history/history-page.tsx').then((file) => file.HistoryPage),
);
const RoutePage = later(() => import('../features/route/route-page.tsx').then((file) => file.RoutePage));
const PeoplePage = later(() =>
  import('../features/route/people/people-page.tsx').then((file) => file.PeoplePage),
);
const BadgesPage = later(() =>
  import('../features/route/people/badges-page.tsx').then((file) => file.BadgesPage),
);
const PeopleImportPage = later(() =>
  import('../features/route/people/import/people-import-page.tsx').then((file) => file.PeopleImportPage),
);
const FairCardsPage = later(() =>
  import('../features/route/people/fair-cards-page.tsx').then((file) => file.FairCardsPage),
);
const PersonPage = later(() =>
  import('../features/route/people/person-page.tsx').then((file) => file.PersonPage),
);
const OrganisationPage = later(() =>
  import('../features/route/people/organisation-page.tsx').then((file) => file.OrganisationPage),
);
const TeamPage = later(() => import('../features/route/people/team-page.tsx').then((file) => file.TeamPage));
const AttendancePage = later(() =>
  import('../features/route/people/attendance-page.tsx').then((file) => file.AttendancePage),
);
const ExchangePage = later(() =>
  import('../features/route/exchange/exchange-page.tsx').then((file) => file.ExchangePage),
);
const TimetablePage = later(() =>
  import('../features/route/timetable/timetable-page.tsx').then((file) => file.TimetablePage),
);
const MapPage = later(() => import('../features/route/map-page.tsx').then((file) => file.MapPage));
const PlacePage = later(() => import('../features/route/place-page.tsx').then((file) => file.PlacePage));
const StopPage = later(() => import('../features/route/stop-page.tsx').then((file) => file.StopPage));
const CasesPage = later(() =>
  import('../features/route/cases/cases-page.tsx').then((file) => file.CasesPage),
);
const CasePage = later(() => import('../features/route/cases/case-page.tsx').then((file) => file.CasePage));
const GuidesPage = later(() => import('../features/guide/guides-page.tsx').then((file) => file.GuidesPage));
const GuidePage = later(() => import('../features/guide/guide-page.tsx').then((file) => file.GuidePage));
const GuideImportPage = later(() =>
  import('../features/guide/import-page.tsx').then((file) => file.ImportPage),
);
const SetUpPage = later(() =>
  import('../features/route/set-up/set-up-page.tsx').then((file) => file.SetUpPage),
);
const ProgrammeImportPage = later(() =>
  import('../features/route/import/import-page.tsx').then((file) => file.ProgrammeImportPage),
);
const RulesPage = later(() =>
  import('../features/route/set-up/rules-page.tsx').then((file) => file.RulesPage),
);
const CardsPage = later(() =>
  import('../features/route/cards/cards-page.tsx').then((file) => file.CardsPage),
);
const InvitePage = later(() => import('../features/route/invite-page.tsx').then((file) => file.InvitePage));
const ThisPhone = later(() => import('../features/this-phone/this-phone.tsx').then((file) => file.ThisPhone));
const WaitingPage = later(() =>
  import('../features/this-phone/waiting-page.tsx').then((file) => file.WaitingPage),
);
const ExportPage = later(() => import('./export-place.tsx').then((file) => file.ExportPlace));
const Start = lazy(() => import('../features/start/start.tsx').then((file) => file.Start));

/** A place whose words may still be on their way: its code is fetched beside them. */
function later(load: () => Promise<ComponentType>) {
  const Place = lazy(load);
  const Later = () => {
    useEffect(() => void Place.preload(), []);
    return (
      <AllWords>
        <Place />
      </AllWords>
    );
  };
  return Object.assign(Later, { preload: () => Place.preload() });
}

const FIRST = new Map<string, { preload: () => Promise<unknown> }>([
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
  const { t } = useI18n();
  return (
    <>
      <p data-print="closed">{t('shell.notOnPaper')}</p>
      <Places />
    </>
  );
}

function Places() {
  return (
    <Router>
      <Route path="/" component={Today} />
      <Route path="/today" component={Today} />
      <Route path="/record" component={RecordPage} />
      <Route path="/practice" component={PracticePage} />
      <Route path="/import" component={ImportPage} />
      <Route path="/kit" component={KitPage} />
      <Route path="/interview/:scope/:id" component={InterviewPage} />
      <Route path="/interview/:scope/:id/consent" component={FullConsentPage} />
      <Route path="/interview/:scope/:id/write" component={ListenPage} />
      <Route path="/interview/:scope/:id/names" component={NamesPage} />
      <Route path="/write-down" component={WriteDownPage} />
      <Route path="/consent" component={SayingsPage} />
      <Route path="/notebook" component={Notebook} />
      <Route path="/notebook/bin" component={Bin} />
      <Route path="/note/:scope/:id" component={NotePage} />
      <Route path="/plan" component={Plans} />
      <Route path="/plan/:id" component={PlanPage} />
      <Route path="/plan/:id/:card" component={PlanPart} />
      <Route path="/plan/:id/:card/:month" component={PlanPart} />
      <Route path="/history/:scope/:id" component={HistoryPage} />
      <Route path="/route" component={RoutePage} />
      <Route path="/route/set-up" component={SetUpPage} />
      <Route path="/route/set-up/import" component={ProgrammeImportPage} />
      <Route path="/route/set-up/rules" component={RulesPage} />
      <Route path="/route/set-up/cards" component={CardsPage} />
      <Route path="/route/exchange" component={ExchangePage} />
      <Route path="/route/timetable" component={TimetablePage} />
      <Route path="/route/map" component={MapPage} />
      <Route path="/place/:id" component={PlacePage} />
      <Route path="/route/invite" component={InvitePage} />
      <Route path="/route/cases" component={CasesPage} />
      <Route path="/case/:id" component={CasePage} />
      <Route path="/guides" component={GuidesPage} />
      <Route path="/guides/import" component={GuideImportPage} />
      <Route path="/guide/:id" component={GuidePage} />
      <Route path="/route/people" component={PeoplePage} />
      <Route path="/route/people/badges" component={BadgesPage} />
      <Route path="/route/people/import" component={PeopleImportPage} />
      <Route path="/route/people/fair" component={FairCardsPage} />
      <Route path="/person/:id" component={PersonPage} />
      <Route path="/organisation/:id" component={OrganisationPage} />
      <Route path="/team/:id" component={TeamPage} />
      <Route path="/stop/:id/people" component={AttendancePage} />
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
