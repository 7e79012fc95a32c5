import type { ComponentChild } from 'preact';

export type FactsProps = {
  /** Each in its own direction; what is empty is left out. */
  of: readonly (string | undefined)[];
};

/** Short words side by side, told apart: "Travel · Lumbini · Stop invented". */
export function Facts({ of }: FactsProps) {
  return <span>{facts(of)}</span>;
}

/** The same for a line that has an element for them already. */
export function facts(of: FactsProps['of']): ComponentChild[] {
  return of.filter(Boolean).flatMap((fact, at) => [at > 0 && ' · ', <bdi key={at}>{fact}</bdi>]);
}
