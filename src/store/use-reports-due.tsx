import { awardId, awardOf } from '../domain/plan-parts/award.ts';
import { listedPlans } from '../domain/plan-parts/listed.ts';
import { dueOf, isReporting, openReports } from '../domain/plan-parts/due.ts';
import { progressId, progressOf, REPORT_MONTHS } from '../domain/plan-parts/progress.ts';
import { planOf } from '../domain/plan.ts';
import { ROUTE_ID, routeOf } from '../domain/route.ts';
import type { Queries } from './queries.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';

/** A report that somebody waits for. */
export interface DueReport {
  readonly plan: string;
  readonly title: string;
  readonly month: number;
  /** `YYYY-MM-DD` */
  readonly due: string;
}

/** What of the reports of all plans is not handed in, the first due on top; undefined until it has been read once. */
export function useReportsDue(): readonly DueReport[] | undefined {
  return useQuery(async ({ queries }) => reportsDue(queries));
}

/** The same for once. */
async function reportsDue(queries: Queries): Promise<DueReport[]> {
  const [items, end] = await Promise.all([queries.ofKind(['plan', 'award', 'progress']), endOf(queries)]);
  const byKey = new Map(items.map((item) => [`${item.scope} ${item.id}`, item]));
  return listedPlans(items.filter(({ kind }) => kind === 'plan'))
    .filter(({ values }) => isReporting(planOf(values).state))
    .flatMap((item) => {
      const { title, start } = planOf(item.values);
      const award = awardOf(byKey.get(`${item.scope} ${awardId(item.id)}`)?.values ?? {}).date;
      const sent = REPORT_MONTHS.filter((month) => {
        const report = byKey.get(`${item.scope} ${progressId(item.id, month)}`);
        return report !== undefined && progressOf(report.values).sent !== undefined;
      });
      const open = openReports({ award, start, end }, new Set(sent));
      return open.map((each) => ({ plan: item.id, title, ...each }));
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** One report of a plan, as its list shows it. */
export interface ListedReport {
  readonly month: number;
  readonly due: string | undefined;
  readonly begun: boolean;
  readonly sent: string | undefined;
}

/** The reports of one plan, in their order; undefined until read once. */
export function useReportsOf(plan: Item): readonly ListedReport[] | undefined {
  const { start } = planOf(plan.values);
  return useQuery(
    async ({ queries }) => {
      const linked = await queries.linkedTo(plan.id, 'progress');
      const own = linked.filter(({ scope }) => scope === plan.scope).map(({ values }) => progressOf(values));
      const award = await queries.get({ scope: plan.scope, id: awardId(plan.id) });
      const days = { award: awardOf(award?.values ?? {}).date, start, end: await endOf(queries) };
      const written = own.flatMap(({ month }) => (month === undefined ? [] : [month]));
      const months = [...new Set([...REPORT_MONTHS, ...written])].sort((a, b) => a - b);
      return months.map((month) => {
        const report = own.find((each) => each.month === month);
        return { month, due: dueOf(days, month), begun: report !== undefined, sent: report?.sent };
      });
    },
    [plan.id, plan.scope, start],
  );
}

/** The last day of the route: as it says itself, else of its programme. */
async function endOf(queries: Queries): Promise<string | undefined> {
  const route = await queries.get({ scope: 'programme', id: ROUTE_ID });
  const { end } = routeOf(route?.values ?? {});
  if (end !== undefined) return end;
  const days = (await queries.ofKind('day')).flatMap(({ values }) =>
    typeof values['date'] === 'string' ? [values['date']] : [],
  );
  return days.sort((a, b) => (a < b ? -1 : 1)).at(-1);
}
