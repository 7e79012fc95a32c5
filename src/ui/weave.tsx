import styles from './weave.module.css';

export type WeaveProps = {
  /** The case's band, 0 to 7. */
  order: number;
  /** `band` lies across the page; `edge` stands along the start of a row. */
  as?: 'band' | 'edge' | undefined;
};

/** The woven band of a case. It carries no text and says nothing alone: the case's name stands beside it. */
export function Weave({ order, as = 'band' }: WeaveProps) {
  return (
    <span
      class={`${styles.colours} ${styles.weave}`}
      data-as={as}
      data-order={((order % 8) + 8) % 8}
      aria-hidden="true"
    />
  );
}
