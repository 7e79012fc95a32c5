import { useMemo } from 'preact/hooks';
import styles from './waveform.module.css';

/** Something beside the marks: where a part begins, a question, a note, a picture; each is drawn in a shape of its own. */
export type WaveSign = { at: number; kind: 'part' | 'question' | 'note' | 'photo' };

/** What the drawing calls each shape: only those that stand on it. */
export type WaveKey = { kind: WaveSign['kind'] | 'mark'; words: string };

export type WaveformProps = {
  /** The loudest sample of each step over the whole sound, 0 to 255. */
  peaks: Uint8Array;
  durationMs: number;
  /** Where the player is, ms. */
  at?: number | undefined;
  /** Where the marks are, ms. They can be reached by keyboard in their list elsewhere. */
  marks?: readonly number[] | undefined;
  /** What else is on the line, ms; said in the same list. */
  signs?: readonly WaveSign[] | undefined;
  /** A touch on the sound; the slider of the player is the same by keyboard. */
  onSeek?: ((ms: number) => void) | undefined;
  /** What it shows, in words. */
  label: string;
};

/** Whoever touches a mark means it, though a finger is wider than it is: px to either side. */
const FINGER = 12;
const COLUMNS = 120;
const HEIGHT = 100;

/** A sound as a drawing, with its marks. */
export function Waveform({
  peaks,
  durationMs,
  at = 0,
  marks = [],
  signs = [],
  onSeek,
  label,
}: WaveformProps) {
  const path = useMemo(() => pathOf(columnsOf(peaks, COLUMNS)), [peaks]);
  const share = (ms: number) => (durationMs > 0 ? Math.min(1, Math.max(0, ms / durationMs)) : 0);
  const seek = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const touched = share(((event.clientX - box.left) / box.width) * durationMs) * durationMs;
    const near = (FINGER / box.width) * durationMs;
    onSeek?.(nearest([...marks, ...signs.map((sign) => sign.at)], touched, near) ?? touched);
  };
  return (
    // Sound runs from left to right in every script, as on a player.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div class={styles.waveform} role="img" aria-label={label} dir="ltr" onClick={onSeek && seek}>
      <svg viewBox={`0 0 ${COLUMNS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class={styles.all} d={path} />
      </svg>
      <svg
        viewBox={`0 0 ${COLUMNS} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ clipPath: `inset(0 ${100 - share(at) * 100}% 0 0)` }}
      >
        <path class={styles.played} d={path} />
      </svg>
      {signs.map((sign, index) => (
        // Two of them may stand at the same moment.
        <span
          key={index}
          class={styles.sign}
          data-kind={sign.kind}
          style={{ left: `${share(sign.at) * 100}%` }}
        />
      ))}
      {marks.map((mark, index) => (
        <span key={index} class={styles.mark} style={{ left: `${share(mark) * 100}%` }} />
      ))}
    </div>
  );
}

/** What the shapes mean, beside the drawing. */
export function WaveLegend({ keys }: { keys: readonly WaveKey[] }) {
  return (
    <ul class={styles.legend}>
      {keys.map(({ kind, words }) => (
        <li key={kind}>
          <span class={styles.key} aria-hidden="true">
            <span class={kind === 'mark' ? styles.mark : styles.sign} data-kind={kind} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The one of these that lies nearest, where one is near enough. */
export function nearest(moments: readonly number[], at: number, within: number): number | undefined {
  return moments
    .filter((moment) => Math.abs(moment - at) <= within)
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
}

/** The loudest of each stretch, 0 to 1, for as many columns as are drawn. */
export function columnsOf(peaks: Uint8Array, columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * peaks.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * peaks.length) / columns));
    return Math.max(0, ...peaks.subarray(from, to)) / 255;
  });
}

function pathOf(columns: readonly number[]): string {
  return columns
    .map((level, column) => {
      const height = Math.max(3, Math.sqrt(level) * HEIGHT);
      return `M${column + 0.15} ${((HEIGHT - height) / 2).toFixed(1)}h.7v${height.toFixed(1)}h-.7z`;
    })
    .join('');
}
