import type { ComponentChildren } from 'preact';
import { More } from './more.tsx';
import { useMore } from './use-more.ts';

export type LongListProps<T> = {
  of: readonly T[];
  /** names what is listed: when it changes, the list begins at its top */
  listed?: string;
  /** the words of the button for the rest */
  more: (count: number) => string;
  children: (shown: readonly T[]) => ComponentChildren;
};

/** A list that grows with the data, drawn piece by piece, so that thousands stay fast. */
export function LongList<T>({ of, listed = '', more: words, children }: LongListProps<T>) {
  const { shown, more } = useMore(listed);
  const rest = of.length - shown;
  return (
    <>
      {children(of.slice(0, shown))}
      {rest > 0 && <More label={words(rest)} onMore={more} />}
    </>
  );
}
