import styles from './skip-link.module.css';

export type SkipLinkProps = { href: string; children: string };

/** The first stop of the Tab key: past the navigation, to the page. */
export function SkipLink({ href, children }: SkipLinkProps) {
  return (
    <a class={styles.skip} href={href}>
      {children}
    </a>
  );
}
