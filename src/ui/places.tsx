import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import styles from './places.module.css';

export type Place = {
  href: string;
  label: string;
  icon: IconNode;
  current?: boolean | undefined;
  /** The red disc in the middle. */
  record?: boolean | undefined;
  /** Shown on the desk's rail only. */
  deskOnly?: boolean | undefined;
};

export type PlacesProps = {
  /** Names the navigation. */
  label: string;
  places: readonly Place[];
  /** Stands at the foot of the rail on a desk: the face, what is saved. */
  foot?: ComponentChildren;
  /** Stands at the head of the rail on a desk: the route's name. */
  head?: ComponentChildren;
};

/** The places of the app: a bar at the bottom on phones, a rail at the side from 1024 px. */
export function Places({ label, places, head, foot }: PlacesProps) {
  return (
    <nav class={styles.places} aria-label={label}>
      {head && <div class={styles.head}>{head}</div>}
      {/* Safari drops the list role of an unstyled list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul class={styles.list} role="list">
        {places.map((place) => (
          <li key={place.href} data-desk-only={place.deskOnly ? '' : undefined}>
            <a
              class={styles.place}
              href={place.href}
              aria-current={place.current ? 'page' : undefined}
              data-record={place.record ? '' : undefined}
            >
              <span class={styles.icon}>
                <Icon icon={place.icon} />
              </span>
              <span class={styles.label}>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
      {foot && <div class={styles.foot}>{foot}</div>}
    </nav>
  );
}
