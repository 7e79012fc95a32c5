import { ChevronRight, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import styles from './row.module.css';
import { Weave } from './weave.tsx';

type RowWords = {
  /** The first words. */
  title: ComponentChildren;
  /** Sets the first words in serif: somebody said them. */
  spoken?: boolean | undefined;
  icon?: IconNode | undefined;
  /** What the icon shows, for the screen reader, where no word says so. */
  kind?: string | undefined;
  /** Never cuts the first words short. */
  whole?: boolean | undefined;
  /** Instead of an icon: a face, a time, a small picture. */
  lead?: ComponentChildren;
  /** Who · when · where it is saved. */
  meta?: ComponentChildren;
  /** A small one, after the words. */
  picture?: ComponentChildren;
};

export type RowProps = RowWords & {
  /** The case's band, 0 to 7, along the start edge, or only its room: rows of a list where others have one. Name the case in `meta`. */
  weave?: number | 'room' | undefined;
  /** The place it opens. */
  href?: string | undefined;
  /** Instead of a place, an act. */
  onClick?: (() => void) | undefined;
  /** Marks the row whose detail is shown beside the list. */
  current?: boolean | undefined;
  /** For long lists: low rows, of two lines of words at most and one below, where the letters leave room for it (in a size container). */
  tight?: boolean | undefined;
  /** Buttons of the row, outside its link. */
  actions?: ComponentChildren;
  /** Puts them under the words, for words that need the whole width. */
  below?: boolean | undefined;
};

/** One thing in a `List`. */
export function Row(props: RowProps) {
  const { weave, current, tight, actions, below } = props;
  return (
    <li
      class={styles.row}
      data-current={current ? '' : undefined}
      data-tight={tight ? '' : undefined}
      data-below={below ? '' : undefined}
      data-unwoven={weave === 'room' ? '' : undefined}
    >
      {typeof weave === 'number' && <Weave order={weave} as="edge" />}
      {target(props)}
      {actions && <div class={styles.actions}>{actions}</div>}
    </li>
  );
}

// Lists draw many of them, and a component costs as much as an element: what a row is made of is called.
function target({ href, onClick, current, ...words }: RowProps) {
  if (href !== undefined) {
    return (
      <a class={styles.target} href={href} onClick={onClick} aria-current={current ? 'true' : undefined}>
        {inside(words, true)}
      </a>
    );
  }
  if (!onClick) return <div class={styles.target}>{inside(words, false)}</div>;
  return (
    <button type="button" class={styles.target} onClick={onClick} aria-pressed={current}>
      {inside(words, true)}
    </button>
  );
}

function inside({ title, kind, spoken, whole, icon, lead, meta, picture }: RowWords, opens: boolean) {
  return (
    <>
      {icon ? <Icon icon={icon} label={kind} /> : lead}
      <span class={styles.words}>
        <span class={styles.title} data-spoken={spoken ? '' : undefined} data-whole={whole ? '' : undefined}>
          <bdi>{title}</bdi>
        </span>
        {meta && <span class={styles.meta}>{meta}</span>}
      </span>
      {picture}
      {opens && <Icon icon={ChevronRight} size="small" mirror />}
    </>
  );
}
