import styles from './avatar.module.css';

export type AvatarProps = {
  name: string;
  /** The order of the woven edge, 0 to 7. */
  order?: number | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
};

/** A face: the first letters of a name in a woven edge. Read out by what holds it. */
export function Avatar({ name, order = 0, size = 'normal' }: AvatarProps) {
  return (
    <span class={styles.face} data-order={((order % 8) + 8) % 8} data-size={size} aria-hidden="true">
      <span class={styles.initials}>{initials(name)}</span>
    </span>
  );
}

/** Of the first and the last word, whole even where a letter is several code points. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('') || '·';
}

function firstLetter(word: string): string {
  // Firefox before 125 has no Segmenter.
  const [first] = Intl.Segmenter
    ? Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment)
    : Array.from(word);
  return (first ?? '').toLocaleUpperCase();
}
