import { useRef } from 'preact/hooks';
import type { TypedPlace } from './typed.ts';
import type { Json } from './types.ts';
import { useStore } from './use-query.tsx';

/** Puts down what is typed in one field, until it is in the database. */
export interface Typing<T> {
  readonly keep: (value: T) => void;
  readonly drop: () => void;
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
  /** what stood there before the first key that is not on disk: all that whoever types has seen */
  const over = useRef<{ readonly value: Json } | undefined>(undefined);
  return {
    keep(value) {
      over.current ??= { value: held ?? null };
      if (place) typed.keep(place, { value: read(value), over: over.current.value });
    },
    drop() {
      over.current = undefined;
      if (place) typed.drop(place, place.field);
    },
  };
}
