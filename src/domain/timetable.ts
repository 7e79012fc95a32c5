import type { Activity } from './activity.ts';
import { timeToMinutes } from './date.ts';
import { byDate, type Day } from './day.ts';
import type { Listed } from './json.ts';
import { programmeOf } from './today.ts';

/** A stop on the hours of its day. */
export interface Block {
  readonly stop: Listed<Activity>;
  /** minutes after midnight */
  readonly from: number;
  /** at most 1,440: what goes on after midnight ends here at the day's end */
  readonly to: number;
  /** it stands beside others that run at the same time: which of so many columns, from 0 */
  readonly lane: number;
  readonly lanes: number;
}

/** A day of the timetable. */
export interface TableDay {
  readonly day: Listed<Day> & { readonly date: string };
  readonly blocks: readonly Block[];
  /** without an hour */
  readonly loose: readonly Listed<Activity>[];
}

/** The days of a route that have a date, on one axis of hours. */
export interface Timetable {
  readonly days: readonly TableDay[];
  /** whole hours that hold every stop, `to` after `from` */
  readonly from: number;
  readonly to: number;
}

/** Minutes that a stop without an end is drawn for, and the least that any is, so that its words fit. */
const USUAL = 60;
const LEAST = 30;
const NIGHT = 1440;

/** The days that have a date, side by side on one axis of hours. */
export function timetableOf(
  days: readonly Listed<Day>[],
  activities: readonly Listed<Activity>[],
): Timetable {
  const shown = [...days].sort(byDate).flatMap((day): TableDay[] => {
    if (day.date === undefined) return [];
    const stops = programmeOf(activities, day.id);
    const timed = stops.filter(({ time }) => timeToMinutes(time.from) !== undefined);
    return [
      {
        day: { ...day, date: day.date },
        blocks: inLanes(timed.map(extentOf)),
        loose: stops.filter((stop) => !timed.includes(stop)),
      },
    ];
  });
  const blocks = shown.flatMap((each) => each.blocks);
  const from = Math.floor(Math.min(8 * 60, ...blocks.map((block) => block.from)) / 60);
  const to = Math.ceil(Math.max(18 * 60, ...blocks.map((block) => block.to)) / 60);
  return { days: shown, from, to };
}

type Extent = Pick<Block, 'stop' | 'from' | 'to'>;

/** Where it is drawn: at the foot of a day it is moved up rather than cut. */
function extentOf(stop: Listed<Activity>): Extent {
  const from = timeToMinutes(stop.time.from) ?? 0;
  const said = timeToMinutes(stop.time.to);
  const end = said === undefined ? from + USUAL : said <= from ? NIGHT : said;
  const to = Math.min(NIGHT, Math.max(end, from + LEAST));
  return { stop, from: Math.min(from, to - LEAST), to };
}

/** What overlaps stands beside each other; each run of overlaps has as many columns as it needs. */
function inLanes(extents: readonly Extent[]): Block[] {
  const blocks: Block[] = [];
  let run: (Extent & { lane: number })[] = [];
  const close = () => {
    const lanes = Math.max(0, ...run.map(({ lane }) => lane + 1));
    blocks.push(...run.map((each) => ({ ...each, lanes })));
    run = [];
  };
  for (const extent of [...extents].sort((a, b) => a.from - b.from)) {
    if (run.every(({ to }) => to <= extent.from)) close();
    const taken = new Set(run.filter(({ to }) => to > extent.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    run.push({ ...extent, lane });
  }
  close();
  return blocks;
}
