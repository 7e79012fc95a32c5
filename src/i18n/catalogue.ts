import type { enFar } from './en/far.ts';
import type { en } from './en/index.ts';
import type { NamesOf, Plural } from './message.ts';

type EnglishNear = typeof en;
type EnglishFar = typeof enFar;
export type English = EnglishNear & EnglishFar;
type Area = keyof English;

type SaidIn<E> = {
  readonly [A in keyof E]: { readonly [K in keyof E[A]]: E[A][K] extends string ? string : Plural };
};

/** What a language says on the first screen, on Today and in the notebook, and what every place may need. */
export type Near = SaidIn<EnglishNear>;
/** What it says in the places that are opened later; loaded once a route is open. */
export type Far = SaidIn<EnglishFar>;
/** What every language has to say: the English keys, with any words. A missing one is a type error. */
export type Catalogue = Near & Far;

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
