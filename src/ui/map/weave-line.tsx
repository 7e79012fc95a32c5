import weave from '../weave.module.css';
import styles from './map.module.css';

/** The woven band of a case (`weave.module.css`) as a line: its colours are dashes that lie one behind the other. */
export function WeaveLine({ order, d }: { order: number; d: string }) {
  return (
    <g class={`${weave.colours} ${styles.weave}`} data-order={((order % 8) + 8) % 8}>
      <path class={styles.halo} d={d} />
      <path class={styles.warp} d={d} />
      <path class={styles.lead} d={d} />
      <path class={styles.second} d={d} />
      <path class={styles.third} d={d} />
      <path class={styles.fourth} d={d} />
    </g>
  );
}
