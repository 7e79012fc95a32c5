import { isDate } from '../date.ts';
import type { PlanState } from '../plan.ts';
import { REPORT_MONTHS } from './progress.ts';

const DAY = 86_400_000;

/** The day so many months later; where the month is too short, its last day. */
export function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const first = Date.UTC(year, month - 1 + months, 1);
  return new Date(first + (Math.min(day, last.getUTCDate()) - 1) * DAY).toISOString().slice(0, 10);
}

/** Where the months of a plan are counted from. */
export interface Beginning {
  /** the day of the award */
  readonly award: string | undefined;
  /** the day on which the team begins */
  readonly start: string | undefined;
  /** the last day of the route */
  readonly end: string | undefined;
}

/** The award's day, else the plan's own, else the route's end; undefined where none of them is known. */
function beginningOf({ award, start, end }: Beginning): string | undefined {
  return [award, start, end].find((day) => isDate(day));
}

/** When a report is due; undefined where nobody knows when the plan began. */
export function dueOf(beginning: Beginning, month: number): string | undefined {
  const from = beginningOf(beginning);
  return from === undefined ? undefined : addMonths(from, month);
}

const REPORTING: ReadonlySet<PlanState> = new Set([
  'awarded',
  'implementing',
  'reporting',
  'completed',
  'scaled',
]);

/** Whether anybody waits for reports of a plan in this state; they can be written in any. */
export function isReporting(state: PlanState): boolean {
  return REPORTING.has(state);
}

/** The months whose reports are not handed in, with the day on which they are due. */
export function openReports(
  beginning: Beginning,
  sent: ReadonlySet<number>,
): { readonly month: number; readonly due: string }[] {
  return REPORT_MONTHS.flatMap((month) => {
    const due = dueOf(beginning, month);
    return due === undefined || sent.has(month) ? [] : [{ month, due }];
  });
}
