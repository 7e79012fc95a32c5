import type { ComponentChildren } from 'preact';
import styles from './frame.module.css';
import { SkipLink } from './skip-link.tsx';

export type FrameProps = {
  places?: ComponentChildren;
  /** Keeps the places to the desk: on a phone nothing may lie under the thumb but what the screen itself puts there. */
  railOnly?: boolean | undefined;
  skipLabel: string;
  /** Notices that are about the whole app, above every place. */
  above?: ComponentChildren;
  children: ComponentChildren;
};

/** The page around every place: skip link, navigation, and one `main`. */
export function Frame({ places, railOnly, skipLabel, above, children }: FrameProps) {
  return (
    <div class={styles.frame} data-rail-only={railOnly ? '' : undefined}>
      <SkipLink href="#main">{skipLabel}</SkipLink>
      <div class={styles.content}>
        {above}
        <main class={styles.main} id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {places}
    </div>
  );
}
