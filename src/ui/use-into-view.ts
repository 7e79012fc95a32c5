import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Brings what has just opened into view, at once: nothing that moves has to be stilled for anybody. */
export function useIntoView<E extends Element>(
  opened: boolean,
  block: ScrollLogicalPosition,
): RefObject<E | null> {
  const thing = useRef<E>(null);
  useEffect(() => {
    if (opened) thing.current?.scrollIntoView({ block });
  }, [opened, block]);
  return thing;
}

/** The same for what stands in the place of what was just pressed: the keyboard goes on there. */
export function useFollowed<E extends HTMLElement>(
  opened: boolean,
  block: ScrollLogicalPosition,
): RefObject<E | null> {
  const thing = useIntoView<E>(opened, block);
  useEffect(() => {
    if (opened) thing.current?.focus({ preventScroll: true });
  }, [opened, thing]);
  return thing;
}
