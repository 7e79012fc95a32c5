import { useLayoutEffect, useRef } from 'preact/hooks';

/** What turns the page, by key or by thumb; absent where it ends. */
export interface Turns {
  readonly back: (() => void) | undefined;
  readonly on: (() => void) | undefined;
}

/** Whether the page reads from right to left: "on" is to the left then. */
export const isMirrored = () => document.documentElement.dir === 'rtl';

/** Left and right turn, but where a key means something else: in a field, a sheet, or with another key held. */
export function useArrowKeys(turns: Turns): void {
  const latest = useRef(turns);
  latest.current = turns;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const isOn = (event.key === 'ArrowRight') !== isMirrored();
      latest.current[isOn ? 'on' : 'back']?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const OWN_KEYS = 'input, textarea, select, dialog, audio, [contenteditable], [role=slider], [role=menu]';
