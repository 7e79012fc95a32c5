import { capturedWords } from '../../domain/captured.ts';
import { type Kind, KINDS, searchedText } from '../../domain/kind.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Item } from '../../store/types.ts';

const CAPTURED = new Set(['interview', 'note']);

/** What kind of thing it is, in the field team's word. */
export function kindWord(t: Translate, kind: string): string {
  const known = KINDS.find((name): name is Kind => name === kind);
  return known ? t(`words.kind.${known}`) : t('kit.more');
}

/** How something of any kind is called: its first words, or what it is. */
export function called(t: Translate, { kind, values }: Item): string {
  const words = CAPTURED.has(kind)
    ? capturedWords(kind, values)
    : searchedText(kind, values).split('\n', 1)[0];
  return words || kindWord(t, kind);
}

const PLACES: Readonly<Record<string, (item: Item) => string>> = {
  interview: ({ scope, id }) => `/interview/${scope}/${id}`,
  note: ({ scope, id }) => `/note/${scope}/${id}`,
  quote: ({ scope, id }) => `/note/${scope}/${id}`,
  plan: ({ id }) => `/plan/${id}`,
  activity: ({ id }) => `/stop/${id}`,
};

/** Where it can be seen, for kinds that have a page of their own. */
export function placeOf(item: Item): string | undefined {
  return PLACES[item.kind]?.(item);
}
