import type { ComponentType } from 'preact';
import { lazy, useRoute } from 'preact-iso';

/** What a plan has beside its cards, by the word in the address. Each is a file of its own: Today knows none of them by name. */
const PARTS = new Map<string, ComponentType>([
  ['road', lazy(() => import('./road/road-page.tsx').then((file) => file.RoadPage))],
  ['timeline', lazy(() => import('./steps/time-line-page.tsx').then((file) => file.TimeLinePage))],
  ['show', lazy(() => import('./show/show-page.tsx').then((file) => file.ShowPage))],
  ['assembly', lazy(() => import('./assembly/assembly-page.tsx').then((file) => file.AssemblyPage))],
  ['out', lazy(() => import('./out/out-page.tsx').then((file) => file.OutPage))],
  ['versions', lazy(() => import('./versions-page.tsx').then((file) => file.VersionsPage))],
  ['scores', lazy(() => import('./scores/scores-page.tsx').then((file) => file.ScoresPage))],
  ['state', lazy(() => import('./state/state-page.tsx').then((file) => file.StatePage))],
  ['reports', lazy(() => import('./reports/reports-page.tsx').then((file) => file.ReportsPage))],
  ['report', lazy(() => import('./reports/report-page.tsx').then((file) => file.ReportPage))],
]);
const Card = lazy(() => import('./plan-card.tsx').then((file) => file.PlanCard));

/** One part of a plan, else one of its cards. */
export function PlanPart() {
  const { params } = useRoute();
  const Part = PARTS.get(params['card'] ?? '') ?? Card;
  return <Part />;
}
