import {
  FileText,
  Image,
  type IconNode,
  Lightbulb,
  MapPin,
  Mic,
  NotebookPen,
  Quote,
  ShieldCheck,
  Smartphone,
  Sprout,
} from 'lucide';
import { interviewWords, isOwnVoice } from '../../domain/captured.ts';
import type { Called } from '../../domain/consent-state.ts';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { type Kind, KINDS, searchedText } from '../../domain/kind.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Item } from '../../store/types.ts';

const ICONS: Readonly<Record<string, IconNode>> = {
  interview: Mic,
  note: NotebookPen,
  quote: Quote,
  mark: Quote,
  plan: Sprout,
  inspiration: Lightbulb,
  consent: ShieldCheck,
  permission: ShieldCheck,
  device: Smartphone,
  activity: MapPin,
  place: MapPin,
};

export function itemIcon(item: Pick<Item, 'kind' | 'values'>): IconNode {
  if (item.kind !== 'media') return ICONS[item.kind] ?? FileText;
  return mediaSort(mediaOf(item.values)) === 'picture' ? Image : Mic;
}

/** What it is, in the field team's words. A kind of a later version is called by its own name. */
export function itemKind({ kind, values }: Pick<Item, 'kind' | 'values'>, t: Translate): string {
  if (isOwnVoice(kind, values)) return t('record.myVoice');
  if (kind === 'media') {
    const sort = mediaSort(mediaOf(values));
    if (sort !== 'other') return t(sort === 'picture' ? 'words.kind.photo' : 'words.kind.sound');
  }
  return isKnown(kind) ? t(`words.kind.${kind}`) : kind;
}

function isKnown(kind: string): kind is Kind {
  return KINDS.some((known) => known === kind);
}

/** The longest that a row shows of it. */
const LONGEST = 120;

/**
 * Its first words, a day's its date; empty where it has none.
 * @param agreed how who spoke in an interview may be called
 */
export function firstWords(
  { kind, values }: Pick<Item, 'kind' | 'values'>,
  format: Format,
  agreed: Called = null,
): string {
  const { date, title, name } = values;
  if (kind === 'day' && typeof date === 'string')
    return [format.day(date), typeof title === 'string' ? title : ''].filter(Boolean).join(' · ');
  // Of an interview nothing but how it may be called: a name that was taken back stands in other fields too.
  const known =
    kind === 'interview' ? [interviewWords(values, agreed)] : [searchedText(kind, values), title, name];
  const text = known.find((part) => typeof part === 'string' && part.trim() !== '');
  const [line = ''] = typeof text === 'string' ? text.trim().split('\n') : [];
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Whether its first words are somebody's own. */
export function isSpoken({ kind, values }: Pick<Item, 'kind' | 'values'>): boolean {
  return kind === 'quote' || kind === 'mark' || (kind === 'note' && values['type'] === 'quote');
}
