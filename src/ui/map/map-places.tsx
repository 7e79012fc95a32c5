import type { LaidPlace } from './lay-out.ts';
import styles from './map.module.css';
import { WeaveLine } from './weave-line.tsx';

/** Places with the numbers of their days, their names, their cases' bands, and how much was recorded there. */
export function MapPlaces({ laid, rem }: { laid: readonly LaidPlace[]; rem: number }) {
  return (
    <>
      {/* What stands first in the list is drawn last, above the others. */}
      {laid.toReversed().map((one) => (
        <g key={one.place.id}>
          <Name {...one} rem={rem} />
          <Tab {...one} rem={rem} />
        </g>
      ))}
    </>
  );
}

type Part = LaidPlace & { rem: number };

function Name({ place, label, rem }: Part) {
  if (!label) return null;
  const { x, y, anchor, second } = label;
  const band = anchor === 'end' ? x - 2.1 * rem : x;
  const hasBand = second !== '' && anchor !== 'middle';
  const start = anchor === 'start' ? x + 2.5 * rem : x - 2.5 * rem;
  const [weave = 0] = place.cases.map((one) => one.weave);
  return (
    <>
      <text class={styles.name} x={x} y={y} text-anchor={anchor}>
        {place.name}
      </text>
      {second !== '' && (
        <text class={styles.case} x={hasBand ? start : x} y={y + rem * 1.2} text-anchor={anchor}>
          {second}
        </text>
      )}
      {hasBand && <WeaveLine order={weave} d={`M${band} ${y + rem * 0.88}h${2.1 * rem}`} />}
    </>
  );
}

function Tab({ place, x, y, tab, rem }: Part) {
  if (tab === undefined || place.days === '')
    return <circle class={styles.spot} cx={x} cy={y} r={rem * 0.4} />;
  const height = rem * 1.5;
  return (
    <>
      <rect
        class={styles.tab}
        data-next={place.next ? '' : undefined}
        x={x - tab / 2}
        y={y - height / 2}
        width={tab}
        height={height}
        rx={rem * 0.5}
      />
      <text class={styles.days} data-next={place.next ? '' : undefined} x={x} y={y + rem * 0.33}>
        {place.days}
      </text>
      {place.count > 0 && <Count count={place.count} x={x + tab / 2} y={y - height / 2} rem={rem} />}
    </>
  );
}

function Count({ count, x, y, rem }: { count: number; x: number; y: number; rem: number }) {
  const words = count > 99 ? '99+' : String(count);
  const width = rem * (0.75 + words.length * 0.4);
  return (
    <>
      <rect
        class={styles.count}
        x={x - width / 2}
        y={y - rem * 0.6}
        width={width}
        height={rem}
        rx={rem * 0.25}
      />
      <text class={styles.counted} x={x} y={y + rem * 0.17}>
        {words}
      </text>
    </>
  );
}
