import { Fragment } from 'preact';

export type FactsProps = {
  /** Each in its own direction; what is empty is left out. */
  of: readonly (string | undefined)[];
};

/** Short words side by side, told apart: "Travel · Lumbini · Stop invented". */
export function Facts({ of }: FactsProps) {
  return (
    <span>
      {of.filter(Boolean).map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
