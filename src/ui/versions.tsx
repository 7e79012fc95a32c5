import { Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useCaughtFocus } from './use-caught-focus.ts';
import styles from './versions.module.css';

export type VersionShown = {
  key: string;
  /** What this version says. */
  words: ComponentChildren;
  /** Whose it is and when: "Rosa · 3 Mar, 14:02". */
  by: string;
};

export type VersionsProps = {
  /** What happened, in one sentence: "Rosa and you both changed this; here are both." */
  sentence: string;
  /** The name of the field, where it doesn't stand right above. */
  field?: string | undefined;
  /** With none of them, nothing is shown. */
  versions: readonly VersionShown[];
  /** The word on the button of each version. */
  keepLabel: string;
  onKeep: (key: string) => void;
  /** What a screen reader hears once one is kept: "Saved on this phone". */
  keptLabel: string;
  /** For words that can stand one after the other: a button that keeps all of them. */
  join?: { label: string; onJoin: () => void } | undefined;
  /** Sets the versions in serif: somebody said them. */
  spoken?: boolean | undefined;
};

/** What several people wrote in the same place; all of it is kept until someone chooses, and the keyboard then stays here. */
export function Versions(props: VersionsProps) {
  const isHeld = props.versions.length > 0;
  const place = useCaughtFocus<HTMLDivElement>(isHeld);
  const wasHeld = useRef(false);
  wasHeld.current ||= isHeld;
  if (!wasHeld.current) return null;
  if (isHeld)
    return (
      <div ref={place}>
        <Held {...props} />
      </div>
    );
  return <div ref={place} class={styles.settled} role="group" aria-label={props.keptLabel} tabIndex={-1} />;
}

function Held({ sentence, field, versions, keepLabel, onKeep, join, spoken }: VersionsProps) {
  const id = useId();
  return (
    <section class={styles.versions} aria-labelledby={`${id}-sentence`}>
      <p class={styles.sentence} id={`${id}-sentence`}>
        <Icon icon={Users} />
        <span>
          {field && <strong class={styles.field}>{field}</strong>}
          {sentence}
        </span>
      </p>
      {/* Safari drops the list role of an unstyled list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul class={styles.list} role="list">
        {versions.map(({ key, words, by }, index) => (
          <li class={styles.version} key={key}>
            <div class={styles.words} id={`${id}-${index}`} data-spoken={spoken ? '' : undefined} dir="auto">
              {words}
            </div>
            <p class={styles.by}>{by}</p>
            <Button onClick={() => onKeep(key)} aria-describedby={`${id}-${index}`}>
              {keepLabel}
            </Button>
          </li>
        ))}
      </ul>
      {join && <Button onClick={join.onJoin}>{join.label}</Button>}
    </section>
  );
}
