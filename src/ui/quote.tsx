import type { ComponentChildren } from 'preact';
import styles from './quote.module.css';
import { Weave } from './weave.tsx';

export type QuoteProps = {
  /** The words as they were said. */
  children: ComponentChildren;
  /** Who said it, as agreed, and where. */
  by?: ComponentChildren;
  /** The language it was said in, for fonts and screen readers. */
  lang?: string | undefined;
  /** The case's band, 0 to 7; name the case in `by`. */
  weave?: number | undefined;
  /** Larger, where the quote is what the page is about. */
  lead?: boolean | undefined;
  /** Buttons that belong to it: play, inspires us. */
  actions?: ComponentChildren;
};

/** Spoken words: in serif, with the voice that said them. */
export function Quote({ children, by, lang, weave, lead, actions }: QuoteProps) {
  return (
    <figure class={styles.quote} data-lead={lead ? '' : undefined}>
      {weave === undefined ? <span class={styles.rule} /> : <Weave order={weave} as="edge" />}
      <div class={styles.body}>
        <blockquote lang={lang} dir="auto">
          {children}
        </blockquote>
        {by && <figcaption class={styles.by}>{by}</figcaption>}
        {actions && <div class={styles.actions}>{actions}</div>}
      </div>
    </figure>
  );
}
