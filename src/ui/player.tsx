import { Gauge, Pause, Play, RotateCcw, RotateCw } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useImperativeHandle, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import styles from './player.module.css';
import { type Segment, totalOf, wholeOf } from './playlist.ts';
import { type Loop, type PlayRequest, usePlayback } from './use-playback.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import { nearest, Waveform, type WaveKey, WaveLegend, type WaveSign } from './waveform.tsx';

export type PlayerLabels = {
  player: string;
  play: string;
  pause: string;
  /** Short words on the buttons: "−5", "+5"; `backFive` and `forwardFive` say them in full. */
  backFive: string;
  forwardFive: string;
  place: string;
  speed: string;
  cantPlay: string;
  /** "12:41" */
  clock: (ms: number) => string;
  /** "12 minutes, 41 seconds of 1 hour", for the slider's value. */
  placeOf: (at: number, length: number) => string;
  /** "1.5×" */
  speedOf: (speed: number) => string;
};

export type PlayerProps = {
  segments: readonly Segment[];
  labels: PlayerLabels;
  /** The loudest sample of each step over all segments, 0 to 255. Without it, no drawing. */
  peaks?: Uint8Array | undefined;
  /** Where the marks are, ms in the whole. */
  marks?: readonly number[] | undefined;
  /** What else is on the line. */
  signs?: readonly WaveSign[] | undefined;
  /** What stands at a moment, in a word: said where the sound is there. */
  names?: readonly { at: number; words: string }[] | undefined;
  /** What the shapes on the drawing mean. */
  legend?: readonly WaveKey[] | undefined;
  /** A stretch that begins again when it ends; leaving it by hand goes on. */
  loop?: Loop | undefined;
  /** For a keyboard that plays while one writes. */
  handle?: RefObject<PlayerHandle | null> | undefined;
  /** Describes the drawing. */
  waveLabel?: string | undefined;
  /** Where it stands at first, ms in the whole. */
  startAt?: number | undefined;
  /** Starts from a moment of a segment: a touched mark. */
  request?: PlayRequest | undefined;
  /** Where it is, ms in the whole, about four times a second. */
  onTime?: ((at: number) => void) | undefined;
};

export type PlayerHandle = {
  toggle: () => void;
  /** Goes on by so much, ms; back where it is less than 0. */
  skip: (ms: number) => void;
  /** Plays from here, ms in the whole. */
  playFrom: (at: number) => void;
};

const STEP_MS = 5000;
const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

/** Plays the segments of a recording as one sound. */
export function Player(props: PlayerProps) {
  const { segments, labels, peaks, marks, signs, waveLabel, startAt, request, onTime, loop, handle } = props;
  const { names = [], legend = [] } = props;
  const [speed, setSpeed] = useState(1);
  const playback = usePlayback(segments, { startAt, speed, loop });
  const { at, playing, failed, go, toggle } = playback;
  const total = totalOf(segments);
  const here = nameAt(names, at);
  useEffect(() => {
    if (request) go(wholeOf(segments, request), true);
  }, [request?.nonce]);
  useEffect(() => onTime?.(at), [at]);
  useImperativeHandle(handle ?? null, () => ({
    toggle,
    skip: (ms) => go(at + ms, playing),
    playFrom: (ms) => go(ms, true),
  }));

  return (
    <div class={styles.player} role="group" aria-label={labels.player}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the words are written beside it, when someone has */}
      <audio ref={playback.audio} src={playback.src} preload="metadata" {...playback.events} />
      {peaks && (
        <Waveform
          peaks={peaks}
          durationMs={total}
          at={at}
          marks={marks}
          signs={signs}
          label={waveLabel ?? labels.player}
          onSeek={(ms) => go(ms, playing)}
        />
      )}
      {peaks && legend.length > 0 && <WaveLegend keys={legend} />}
      <input
        class={styles.slider}
        type="range"
        dir="ltr"
        min={0}
        max={Math.max(1, Math.floor(total / 1000))}
        value={Math.floor(at / 1000)}
        aria-label={labels.place}
        aria-valuetext={[labels.placeOf(at, total), here].filter(Boolean).join(' · ')}
        onInput={(event) => go(Number(event.currentTarget.value) * 1000, playing)}
      />
      <p class={styles.times}>
        <span>{labels.clock(at)}</span>
        <span class={styles.here}>{here}</span>
        <span>{labels.clock(total)}</span>
      </p>
      {/* Time runs from left to right in every script, as on the slider. */}
      <div class={styles.buttons} dir="ltr">
        <Button kind="act" large icon={playing ? Pause : Play} onClick={toggle}>
          {playing ? labels.pause : labels.play}
        </Button>
        <Button icon={RotateCcw} aria-label={labels.backFive} onClick={() => go(at - STEP_MS, playing)}>
          −5
        </Button>
        <Button icon={RotateCw} aria-label={labels.forwardFive} onClick={() => go(at + STEP_MS, playing)}>
          +5
        </Button>
        <label class={styles.speed} dir="auto">
          <Icon icon={Gauge} />
          <VisuallyHidden>{labels.speed}</VisuallyHidden>
          <select value={String(speed)} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
            {SPEEDS.map((each) => (
              <option key={each} value={String(each)}>
                {labels.speedOf(each)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failed && <Notice kind="warn">{labels.cantPlay}</Notice>}
    </div>
  );
}

/** As near as two steps of the slider, which goes by seconds. */
const NEAR_MS = 1000;

function nameAt(names: NonNullable<PlayerProps['names']>, at: number): string {
  const moments = names.map((each) => each.at);
  const found = nearest(moments, at, NEAR_MS);
  return [...new Set(names.filter((each) => each.at === found).map(({ words }) => words))].join(' · ');
}
