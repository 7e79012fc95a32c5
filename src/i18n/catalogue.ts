import type { en } from './en/index.ts';
import type { NamesOf, Plural } from './message.ts';

export type English = typeof en;
type Area = keyof English;

/** What every language has to say: the English keys, with any words. A missing one is a type error. */
export type Catalogue = {
  readonly [A in Area]: {
    readonly [K in keyof English[A]]: English[A][K] extends string ? string : Plural;
  };
};

/** `area.key`, as `t()` takes it. The area ends at the first full stop. */
export type Key = { [A in Area]: `${A}.${keyof English[A] & string}` }[Area];

type MessageAt<K extends Key> = K extends `${infer A}.${infer Name}`
  ? A extends Area
    ? Name extends keyof English[A]
      ? English[A][Name]
      : never
    : never
  : never;

export type ParamsAt<K extends Key> = NamesOf<MessageAt<K>>;
