import { Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
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
  /** For words that can stand one after the other: a button that keeps all of them. */
  join?: { label: string; onJoin: () => void } | undefined;
  /** Sets the versions in serif: somebody said them. */
  spoken?: boolean | undefined;
};

/** What several people wrote in the same place; all of it is kept until someone chooses. */
export function Versions(props: VersionsProps) {
  const { sentence, field, versions, keepLabel, onKeep, join, spoken } = props;
  const id = useId();
  if (versions.length === 0) return null;
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
