import styles from './map.module.css';
import { kmPerPixel, type View } from './project.ts';

/** As long as it may be, in pixels. */
const LONGEST = 110;

/** How far something is on the map, in a round number. */
export function ScaleBar({ view, words }: { view: View; words: (km: number) => string }) {
  const each = kmPerPixel(view);
  const km = roundBelow(LONGEST * each);
  return (
    <div class={styles.scale}>
      <span>{words(km)}</span>
      <span class={styles.bar} style={{ inlineSize: `${(km / each).toFixed(1)}px` }} />
    </div>
  );
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no more. */
function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const digit = [5, 2].find((one) => one * power <= most) ?? 1;
  return Number((digit * power).toPrecision(1));
}
