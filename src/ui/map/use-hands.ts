import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pan, type Size, type View, zoom } from './project.ts';
import type { MovingView } from './use-view.ts';

/** A touch that went no further, and was no longer, is a tap. */
const STILL = 10;
const TAP = 500;
/** Two taps that follow each other within this time, ms, and distance come closer. */
const DOUBLE = 300;
const NEARBY = 40;
/** What one key press moves and zooms. */
const STEP = 64;
export const CLOSER = 1.6;

type Pixel = readonly [x: number, y: number];

export interface HandsProps {
  readonly view: MovingView;
  readonly size: Size;
  /** in pixels from the middle; true where something is there, so that a second tap means nothing more */
  readonly onTap: (at: Pixel) => boolean;
  readonly onWhole: () => void;
}

/** Moves the map by fingers, mouse, wheel and keys. */
export function useHands(ground: RefObject<HTMLElement | null>, props: HandsProps): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    const fingers = createFingers(latest, element);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { view, size } = latest.current;
      const lines = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
      const by = Math.exp(-Math.max(-200, Math.min(200, lines)) * (event.ctrlKey ? 0.01 : 0.003));
      view.move(zoom(view.current(), by, fromMiddle(event, element), size), true);
    };
    const key = (event: KeyboardEvent) => {
      const { view, size, onWhole } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
      if (event.key === '0' || event.key === 'Home') onWhole();
      else {
        const to = byKey(event, view.current(), size);
        if (!to) return;
        view.move(to, true);
      }
      event.preventDefault();
    };
    // What listens without being asked to could not keep the page from scrolling.
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('keydown', key);
    element.addEventListener('pointerdown', fingers.down);
    element.addEventListener('pointermove', fingers.moved);
    element.addEventListener('pointerup', fingers.up);
    element.addEventListener('pointercancel', fingers.cancel);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('keydown', key);
      element.removeEventListener('pointerdown', fingers.down);
      element.removeEventListener('pointermove', fingers.moved);
      element.removeEventListener('pointerup', fingers.up);
      element.removeEventListener('pointercancel', fingers.cancel);
    };
  }, [ground]);
}

function byKey({ key, shiftKey }: KeyboardEvent, view: View, size: Size): View | undefined {
  const step = shiftKey ? STEP * 3 : STEP;
  const moves: Readonly<Record<string, Pixel>> = {
    ArrowLeft: [step, 0],
    ArrowRight: [-step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const by = moves[key];
  if (by) return pan(view, by, size);
  if (key === '+' || key === '=') return zoom(view, CLOSER, [0, 0], size);
  return key === '-' || key === '_' ? zoom(view, 1 / CLOSER, [0, 0], size) : undefined;
}

function createFingers(latest: { readonly current: HandsProps }, element: HTMLElement) {
  const down = new Map<number, Pixel>();
  let begun: { readonly at: Pixel; readonly time: number } | undefined;
  let tapped: { readonly at: Pixel; readonly time: number } | undefined;
  const lift = (event: PointerEvent) => {
    down.delete(event.pointerId);
    const { view } = latest.current;
    if (down.size === 0 && !begun) view.move(view.current(), true);
  };
  return {
    down(event: PointerEvent) {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      const at = fromMiddle(event, element);
      down.set(event.pointerId, at);
      begun = down.size === 1 ? { at, time: event.timeStamp } : undefined;
    },
    moved(event: PointerEvent) {
      const before = down.get(event.pointerId);
      if (!before) return;
      const at = fromMiddle(event, element);
      if (begun && apart(begun.at, at) < STILL) return;
      begun = undefined;
      const { view, size } = latest.current;
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      down.set(event.pointerId, at);
      const moved = pan(
        view.current(),
        [(at[0] - before[0]) / down.size, (at[1] - before[1]) / down.size],
        size,
      );
      const by = other ? apart(at, other) / Math.max(1, apart(before, other)) : 1;
      const middle: Pixel = other ? [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2] : at;
      view.move(by === 1 ? moved : zoom(moved, by, middle, size), true);
    },
    up(event: PointerEvent) {
      const at = fromMiddle(event, element);
      const isTap = begun && event.timeStamp - begun.time < TAP;
      lift(event);
      begun = undefined;
      if (!isTap) return;
      const { view, size, onTap } = latest.current;
      const isSecond = tapped && event.timeStamp - tapped.time < DOUBLE && apart(tapped.at, at) < NEARBY;
      tapped = isSecond ? undefined : { at, time: event.timeStamp };
      if (isSecond) view.move(zoom(view.current(), 2, at, size));
      else if (onTap(at)) tapped = undefined;
    },
    cancel(event: PointerEvent) {
      begun = undefined;
      lift(event);
    },
  };
}

function fromMiddle({ clientX, clientY }: MouseEvent, element: HTMLElement): Pixel {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [clientX - left - width / 2, clientY - top - height / 2];
}

function apart([ax, ay]: Pixel, [bx, by]: Pixel): number {
  return Math.hypot(ax - bx, ay - by);
}
