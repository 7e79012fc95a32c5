import { type Step } from './step.ts';

/** `YYYY-MM` */
export type Month = string;

/** A step as it lies on a time line: in which months it runs, both ends included. */
export interface Laid<T> {
  readonly step: T;
  readonly first: Month;
  readonly last: Month;
}

export interface TimeLine<T> {
  /** every month from the first step's to the last one's */
  readonly months: readonly Month[];
  /** by where they begin */
  readonly laid: readonly Laid<T>[];
  /** steps that no day was said of */
  readonly open: readonly T[];
}

/** Ten years: what lies further away was typed wrong, and is listed with those that have no day. */
const MOST = 120;

/**
 * Lays steps out over months. A step with one day lies in that month; one that ends before it begins lies where it begins.
 */
export function timeLine<T extends Pick<Step, 'from' | 'to'>>(steps: readonly T[]): TimeLine<T> {
  const begun = steps.flatMap(({ from, to }) => from ?? to ?? []).sort();
  const earliest = begun[Math.floor(begun.length / 2)];
  const near = (day: string) => earliest !== undefined && Math.abs(monthsFrom(earliest, day)) < MOST / 2;
  const [laid, open]: [Laid<T>[], T[]] = [[], []];
  for (const step of steps) {
    const first = step.from ?? step.to;
    if (first === undefined || !near(first)) {
      open.push(step);
      continue;
    }
    const last = step.to && step.to > first && near(step.to) ? step.to : first;
    laid.push({ step, first: first.slice(0, 7), last: last.slice(0, 7) });
  }
  laid.sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  const ends = laid.map(({ last }) => last).sort();
  const [from, to] = [laid[0]?.first, ends.at(-1)];
  return { months: from && to ? monthsBetween(from, to) : [], laid, open };
}

/** Months from one day or month to another. */
export function monthsFrom(one: string, other: string): number {
  const [year = 0, month = 0] = one.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = other.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month;
}

function monthsBetween(first: Month, last: Month): Month[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: monthsFrom(first, last) + 1 }, (_, at) => {
    const number = month - 1 + at;
    return `${year + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

/** The field of a plan that says what a month is at home: rains, sowing, harvest. */
export function seasonField(month: Month): string {
  return `season.${month.slice(-2)}`;
}

/** Neighbours that say the same, as one with its length. */
export function runs(words: readonly string[]): { readonly words: string; readonly length: number }[] {
  const found: { words: string; length: number }[] = [];
  for (const each of words) {
    const last = found.at(-1);
    if (last?.words === each) last.length += 1;
    else found.push({ words: each, length: 1 });
  }
  return found;
}
