import { useEffect, useRef, useState } from 'preact/hooks';
import { type Segment, type Spot, spotOf, totalOf, wholeOf } from './playlist.ts';

/** Asks the player to start somewhere; a new `nonce` asks again. */
export type PlayRequest = Spot & { nonce: string | number };

/** A stretch, ms in the whole. */
export type Loop = { readonly from: number; readonly to: number };

type Options = {
  readonly startAt?: number | undefined;
  readonly speed?: number;
  readonly loop?: Loop | undefined;
};

type Playback = { segment: number; at: number; playing: boolean; failed: boolean };

/** Plays several sounds as one. A single audio element goes through them, because phones allow only a touched one to start. */
export function usePlayback(segments: readonly Segment[], { startAt = 0, speed = 1, loop }: Options) {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<Playback>(() => {
    const { segment } = spotOf(segments, startAt);
    return { segment, at: startAt, playing: false, failed: false };
  });
  /** Where to go once the segment has loaded; until then what the element says of its time is not meant. */
  const wanted = useRef({ ms: spotOf(segments, startAt).ms, play: false, open: true });
  const patch = (change: Partial<Playback>) => setState((before) => ({ ...before, ...change }));

  useEffect(() => {
    if (!audio.current) return;
    audio.current.defaultPlaybackRate = speed;
    audio.current.playbackRate = speed;
  }, [speed]);

  const start = () => {
    // A browser that refuses to start says so by leaving it paused; the button is still there.
    audio.current?.play().catch(() => patch({ playing: false }));
  };

  /** After a new segment has loaded: to the wanted place, and on. */
  const settle = () => {
    const element = audio.current;
    if (!element) return;
    element.playbackRate = speed;
    if (wanted.current.open) element.currentTime = wanted.current.ms / 1000;
    wanted.current.open = false;
    if (wanted.current.play) start();
  };

  const go = (at: number, play: boolean) => {
    const whole = Math.min(Math.max(0, at), totalOf(segments));
    const spot = spotOf(segments, whole);
    wanted.current = { ms: spot.ms, play, open: true };
    const missing = segments[spot.segment]?.src === undefined;
    patch({ segment: spot.segment, at: whole, failed: missing, playing: play && !missing });
    if (missing) audio.current?.pause();
    else if (spot.segment === state.segment) settle();
  };

  /** Whether the loop's end is where it is now, having come from inside. */
  const isLooped = (now: number) => loop !== undefined && state.at < loop.to && now >= loop.to;

  const ended = () => {
    // Files end a little before or after what was measured.
    if (loop && isLooped(wholeOf(segments, { segment: state.segment + 1, ms: 0 }) + 500)) {
      return go(loop.from, true);
    }
    const next = state.segment + 1;
    if (next < segments.length) go(wholeOf(segments, { segment: next, ms: 0 }), true);
    else {
      wanted.current.play = false;
      patch({ playing: false, at: totalOf(segments) });
    }
  };

  const ticked = () => {
    if (wanted.current.open) return;
    const ms = (audio.current?.currentTime ?? 0) * 1000;
    const now = wholeOf(segments, { segment: state.segment, ms });
    if (loop && isLooped(now)) return go(loop.from, state.playing);
    wanted.current.ms = ms;
    patch({ at: Math.min(totalOf(segments), now) });
  };

  /** By a call, by headphones pulled out, or by our own button. */
  const paused = () => {
    if (audio.current?.ended || wanted.current.open) return;
    wanted.current.play = false;
    patch({ playing: false });
  };

  const toggle = () => {
    if (state.playing) {
      wanted.current.play = false;
      audio.current?.pause();
      patch({ playing: false });
    } else go(state.at >= totalOf(segments) ? 0 : state.at, true);
  };

  const events = {
    // A segment that arrived, or whose address changed, goes on where it was.
    onEmptied: () => {
      wanted.current.open = true;
    },
    onLoadedMetadata: settle,
    onEnded: ended,
    onTimeUpdate: ticked,
    onPlay: () => patch({ playing: true, failed: false }),
    onPause: paused,
    onError: () => patch({ playing: false, failed: true }),
  };
  return { audio, events, ...state, src: segments[state.segment]?.src, go, toggle };
}
