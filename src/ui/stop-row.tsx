import type { ComponentChildren } from 'preact';
import { activityIcon } from './activity-icon.ts';
import { Facts } from './facts.tsx';
import { Icon } from './icon.tsx';
import { Row } from './row.tsx';
import styles from './stop-row.module.css';

export type StopRowProps = {
  /** Left out where it leads nowhere: on paper. */
  href?: string | undefined;
  /** A kind of stop as the programme names it. */
  type: string | undefined;
  title: string;
  /** "08:30"; empty where nobody has said yet. */
  time: string;
  /** "08:30–10:30", for paper. */
  hours?: string | undefined;
  /** What only paper says, a line each. */
  paper?: readonly string[] | undefined;
  /** Its kind, place, case and host, in words. */
  details: readonly string[];
  /** A state in words: now, invented. */
  state?: ComponentChildren;
  /** The case's band; name the case in `details`. */
  weave?: number | undefined;
  current?: boolean | undefined;
};

/** A stop of the programme in a list: hour, drawing, title. */
export function StopRow(props: StopRowProps) {
  const { href, type, title, time, hours, details, paper = [], state, weave, current } = props;
  return (
    <Row
      href={href}
      current={current}
      weave={weave ?? 'room'}
      lead={
        <span class={styles.lead}>
          <span class={styles.time} data-paper={hours ? 'no' : undefined}>
            {time}
          </span>
          {hours && (
            <span class={styles.time} data-paper="only" aria-hidden="true">
              {hours}
            </span>
          )}
          <Icon icon={activityIcon(type)} />
        </span>
      }
      title={title}
      whole
      meta={
        <>
          <Facts of={details} />
          {state}
          {paper.map((words) => (
            <span key={words} class={styles.note} data-paper="only" aria-hidden="true" dir="auto">
              {words}
            </span>
          ))}
        </>
      }
    />
  );
}
