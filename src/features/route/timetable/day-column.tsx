import type { Activity } from '../../../domain/activity.ts';
import { aroundStop } from '../../../domain/around.ts';
import type { Listed } from '../../../domain/json.ts';
import type { Block, TableDay, Timetable } from '../../../domain/timetable.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { Weave } from '../../../ui/weave.tsx';
import styles from './timetable.module.css';

export interface DayColumnProps {
  table: Timetable;
  day: TableDay;
  programme: Programme;
  /** minutes after midnight, where it is this day */
  now?: number | undefined;
  /** nobody can open what doesn't fit there */
  isPaper?: boolean | undefined;
}

/** The stops of a day where their hours are. */
export function DayColumn({ table, day: { blocks }, programme, now, isPaper = false }: DayColumnProps) {
  const first = table.from * 60;
  const shows = now !== undefined && now >= first && now <= table.to * 60;
  return (
    <div class={styles.hours}>
      {/* Safari drops the list role of an unstyled list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul class={styles.blocks} role="list">
        {blocks.map((block) => (
          <li
            key={block.stop.id}
            class={styles.block}
            style={placeOf(block, first)}
            data-short={isPaper && block.to - block.from < SHORT ? '' : undefined}
          >
            <StopBlock
              stop={block.stop}
              programme={programme}
              isShort={isPaper && block.to - block.from < SHORT}
            />
          </li>
        ))}
      </ul>
      {shows && <div class={styles.now} style={{ '--start': now - first }} aria-hidden="true" />}
    </div>
  );
}

/** Minutes that have no room for two lines on paper. */
const SHORT = 50;

function placeOf({ from, to, lane, lanes }: Block, first: number) {
  return { '--start': from - first, '--long': to - from, '--lane': lane, '--lanes': lanes };
}

interface StopBlockProps {
  stop: Listed<Activity>;
  programme: Programme;
  /** the axis says when it ends */
  isShort?: boolean | undefined;
}

/** One link a stop: its hours, what it is called, where it is. */
export function StopBlock({ stop, programme, isShort = false }: StopBlockProps) {
  const { t } = useI18n();
  const { place, case: title, weave } = aroundStop(stop, programme);
  return (
    <a class={styles.stop} href={`/stop/${stop.id}`}>
      {weave !== undefined && <Weave order={weave} as="edge" />}
      <span class={styles.words}>
        <span class={styles.time}>{(isShort && stop.time.from) || timeOfStop(t, stop.time)}</span>
        <strong class={styles.title} dir="auto">
          {titleOfStop(t, stop)}
        </strong>
        <span class={styles.where} dir="auto">
          {[place, title].filter(Boolean).join(' · ')}
        </span>
      </span>
    </a>
  );
}

/** The hours along the side, for the eye only: each stop says its own. */
export function HourAxis({ table: { from, to } }: { table: Timetable }) {
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <div class={styles.axis} aria-hidden="true">
      {hours.map((hour) => (
        <span key={hour} class={styles.hour} style={{ '--start': (hour - from) * 60 }}>
          {`${String(hour).padStart(2, '0')}:00`}
        </span>
      ))}
    </div>
  );
}
