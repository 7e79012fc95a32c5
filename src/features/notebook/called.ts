import { capturedWords, interviewWords, isOwnVoice } from '../../domain/captured.ts';
import { type Kind, KINDS, searchedText } from '../../domain/kind.ts';
import type { I18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { Readable } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';

/** What kind of thing it is, in the field team's word. */
export function kindWord(t: Translate, { kind, values }: Pick<Item, 'kind' | 'values'>): string {
  if (isOwnVoice(kind, values)) return t('record.myVoice');
  const known = KINDS.find((name): name is Kind => name === kind);
  return known ? t(`words.kind.${known}`) : t('kit.more');
}

/** How something of any kind is called: its first words as far as they may be read, or what it is. */
export function called({ t, format }: Pick<I18n, 't' | 'format'>, item: Item, agreed: Readable): string {
  const { kind, values, at } = item;
  if (!agreed.words) return kindWord(t, item);
  if (kind !== 'interview') return firstWords(kind, values) || kindWord(t, item);
  const words = interviewWords(values, agreed.name);
  if (words !== '') return words;
  return isOwnVoice(kind, values) ? kindWord(t, item) : t('notebook.interviewAt', { time: format.time(at) });
}

function firstWords(kind: string, values: Item['values']): string | undefined {
  return kind === 'note' ? capturedWords(kind, values) : searchedText(kind, values).split('\n', 1)[0];
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
