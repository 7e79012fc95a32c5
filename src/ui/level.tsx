import { useEffect, useRef } from 'preact/hooks';
import styles from './level.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type LevelProps = {
  /** The loudest sample just now, 0 to 1. Asked ten times a second while the page is seen. */
  read: () => number;
  /** What it shows, for those who don't see it: "Sound level". */
  label: string;
  /** Paused: the bars stand still. */
  still?: boolean | undefined;
};

const BARS = 32;
const STEP_MS = 100;

/** The last three seconds of sound as bars. They are moved without rendering: cheap on a slow phone. */
export function Level({ read, label, still = false }: LevelProps) {
  const bars = useRef<HTMLSpanElement>(null);
  const source = useRef(read);
  source.current = read;
  useEffect(() => {
    if (still) return undefined;
    const heights: number[] = Array.from({ length: BARS }, () => 0);
    const timer = setInterval(() => {
      if (document.hidden) return;
      heights.shift();
      heights.push(heightOf(source.current()));
      draw(bars.current, heights);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [still]);
  return (
    <div class={styles.level}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span ref={bars} class={styles.bars} data-still={still ? '' : undefined} aria-hidden="true">
        {Array.from({ length: BARS }, (_, bar) => (
          <span key={bar} class={styles.bar} />
        ))}
      </span>
    </div>
  );
}

/** Speech is mostly quiet: the root lifts it, as ears do. */
function heightOf(level: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, level)));
}

function draw(bars: HTMLElement | null, heights: readonly number[]): void {
  heights.forEach((height, index) => {
    const bar = bars?.children[index];
    if (bar instanceof HTMLElement) bar.style.scale = `1 ${Math.max(0.04, height).toFixed(2)}`;
  });
}
