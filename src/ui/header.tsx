import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import styles from './header.module.css';
import { Icon } from './icon.tsx';
import { usePageTitle } from './use-page-title.ts';
import { Weave } from './weave.tsx';

export type HeaderProps = {
  title: ComponentChildren;
  /** Small words under the title. */
  subtitle?: ComponentChildren;
  back?: { href: string; label: string } | undefined;
  /** The face that opens *This phone*. */
  face?: ComponentChildren;
  /** Short buttons at the end. */
  actions?: ComponentChildren;
  /** The case's band, 0 to 7, under it all. */
  weave?: number | undefined;
};

/** The head of a place. The title takes the focus after a change of place, and names the window. */
export function Header({ title, subtitle, back, face, actions, weave }: HeaderProps) {
  const heading = usePageTitle();
  return (
    <header class={styles.header}>
      {back && (
        <a class={styles.back} href={back.href} data-back>
          <Icon icon={ArrowLeft} mirror />
          {back.label}
        </a>
      )}
      <div class={styles.line}>
        {face}
        <div class={styles.words}>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          {subtitle && <p class={styles.subtitle}>{subtitle}</p>}
        </div>
        {actions && <div class={styles.actions}>{actions}</div>}
      </div>
      {weave !== undefined && <Weave order={weave} />}
    </header>
  );
}
