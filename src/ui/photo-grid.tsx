import type { ComponentChildren } from 'preact';
import styles from './photo-grid.module.css';

export type GridPhoto = {
  id: string;
  /** missing where it isn't on this phone */
  src: string | undefined;
  /** "Photo, 14:02" */
  alt: string;
  /** under it */
  caption: ComponentChildren;
  action?: ComponentChildren;
};

/** Pictures side by side; a touch opens one alone. `absent` stands where one isn't on this phone. */
export function PhotoGrid({
  label,
  absent,
  photos,
}: {
  label: string;
  absent: string;
  photos: readonly GridPhoto[];
}) {
  return (
    <ul class={styles.grid} aria-label={label}>
      {photos.map(({ id, src, alt, caption, action }) => (
        <li key={id} class={styles.photo}>
          {src === undefined ? (
            <span class={styles.absent}>{absent}</span>
          ) : (
            <a href={src} target="_blank">
              <img class={styles.picture} src={src} alt={alt} loading="lazy" decoding="async" />
            </a>
          )}
          <span class={styles.caption}>{caption}</span>
          {action}
        </li>
      ))}
    </ul>
  );
}
