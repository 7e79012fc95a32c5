import { type Signal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './jumps.module.css';

interface Jump {
  readonly label: string;
  readonly heading: HTMLElement;
}

const Jumps = createContext<Signal<readonly Jump[]> | undefined>(undefined);

/** A long page whose parts can be jumped to: those that say a short name for it (`jump` of `Section`), as they come and go. */
export function JumpPage({ children }: { children: ComponentChildren }) {
  const jumps = useSignal<readonly Jump[]>([]);
  return <Jumps.Provider value={jumps}>{children}</Jumps.Provider>;
}

/** The line of links to the parts, in the order in which they stand. */
export function JumpLinks({ label }: { label: string }) {
  const jumps = useContext(Jumps)?.value ?? [];
  if (jumps.length < 2) return null;
  return (
    <nav class={styles.jumps} aria-label={label}>
      <ul>
        {jumps.map(({ label: name, heading }) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`} onClick={(event) => jumpTo(event, heading)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way back leads out of the page, and not through every part that somebody has looked at. */
function jumpTo(event: MouseEvent, heading: HTMLElement): void {
  event.preventDefault();
  heading.scrollIntoView({ block: 'start' });
  // A screen reader and the keyboard go on from there.
  heading.focus({ preventScroll: true });
}

/** Lets the heading of a part be jumped to, where the page has such a line and the part a name for it. */
export function useJump(label: string | undefined): RefObject<HTMLHeadingElement | null> {
  const jumps = useContext(Jumps);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const { current } = heading;
    if (jumps === undefined || label === undefined || current === null) return undefined;
    const own = { label, heading: current };
    jumps.value = [...jumps.peek(), own].toSorted((a, b) =>
      a.heading.compareDocumentPosition(b.heading) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    return () => {
      jumps.value = jumps.peek().filter((one) => one !== own);
    };
  }, [jumps, label]);
  return heading;
}
