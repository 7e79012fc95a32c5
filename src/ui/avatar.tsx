import styles from './avatar.module.css';

/** A face: the first letters of a name in a woven ring. Read out by what holds it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class={styles.face} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase() || '·';
}
