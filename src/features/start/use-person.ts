import { type RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { keepTyped, typedWords } from './typed-here.ts';

/** The name that a person gives once, and that joining or making a route asks for. */
export interface Person {
  readonly name: string;
  readonly missing: boolean;
  /** holds the field, so that a missing name can be shown where it belongs */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly write: (name: string) => void;
  /** The name, or undefined: then the field says so and takes the focus. */
  ask(): string | undefined;
}

export function usePerson(first: string): Person {
  const [written, setWritten] = useState(() => typedWords('person'));
  const [missing, setMissing] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const name = written ?? first;
  return {
    name,
    missing: missing && name.trim() === '',
    frame,
    write(words) {
      setWritten(words);
      keepTyped({ person: words });
    },
    ask() {
      if (name.trim() !== '') return name.trim();
      setMissing(true);
      frame.current?.querySelector('input')?.focus();
      return undefined;
    },
  };
}
