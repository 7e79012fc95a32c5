import { useRef } from 'preact/hooks';
import type { TypedPlace } from './typed.ts';
import type { Json } from './types.ts';
import { useStore } from './use-query.tsx';

/** Puts down what is typed in one field, until it is in the database. */
export interface Typing<T> {
  readonly keep: (value: T) => void;
  /** A value goes on its way to the database: what is typed after it has seen it. */
  readonly wrote: (value: T) => void;
  readonly drop: () => void;
  /** What was typed as a value. */
  readonly read: (value: T) => Json;
}

/**
 * What is typed in one cell, put down at each key.
 * @param place where it belongs; undefined where more hangs on it than can be written later
 * @param held what stands in the cell
 * @param read what was typed as a value, where that is something else
 */
export function useTyped<T extends Json>(
  place: TypedPlace | undefined,
  held: Json | undefined,
  read: (value: T) => Json = (value) => value,
): Typing<T> {
  const { typed } = useStore();
  /** what stood there before the first key that is not on disk, and what was written since: all that whoever types has seen */
  const over = useRef<readonly Json[] | undefined>(undefined);
  /** what shows a moment after it was written */
  const last = useRef<readonly Json[]>([]);
  return {
    read,
    keep(value) {
      // Nothing written and everything taken out again look the same.
      over.current ??= [...((held ?? '') === '' ? [null, ''] : [held ?? null]), ...last.current];
      if (place) typed.keep(place, { value: read(value), over: over.current });
    },
    wrote(value) {
      last.current = [read(value)];
      if (over.current) over.current = [...over.current, ...last.current];
    },
    drop() {
      over.current = undefined;
      if (place) typed.drop(place, place.field);
    },
  };
}
