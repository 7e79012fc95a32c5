import type { Key } from './catalogue.ts';
import type { Translate } from './translator.ts';

type Field<K> = K extends `cards.${infer Field}.ask` ? Field : never;

interface Asked {
  /** one of the ten */
  readonly field: Field<Key> | undefined;
  readonly title: string;
  readonly ask: string;
  readonly example: string;
}

/** What a card is called and asks: in the words of the route, else in the usual ones. */
export function askedWords(t: Translate, { field, title, ask, example }: Asked) {
  return {
    title: title || t(field ? `cards.${field}` : 'planCards.further'),
    ask: ask || (field ? t(`cards.${field}.ask`) : ''),
    // The usual example answers the usual question.
    example: example || (field && ask === '' ? t(`cards.${field}.example`) : ''),
  };
}
