import { jsonWords } from '../../domain/json-words.ts';
import { noteOf } from '../../domain/note.ts';
import { type AskedCard, cardOfField } from '../../domain/plan-parts/cards.ts';
import { planOf } from '../../domain/plan.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { FIELD_NAMES } from '../../i18n/field-names.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Json, Row } from '../../store/types.ts';

/** A field whose history people read. */
export interface ShownField {
  readonly label: string;
  /** a value in words; empty where it says nothing */
  readonly show: (value: Json) => string;
}

/** The fields that somebody wrote by hand; what the app notes beside them is nobody's words. */
export function shownFields(
  { kind, values }: Pick<Row, 'kind' | 'values'>,
  t: Translate,
  cards: readonly AskedCard[],
): ReadonlyMap<string, ShownField> {
  const plain = (label: string): ShownField => ({ label, show: jsonWords });
  if (kind === 'interview') {
    return new Map([
      ['people', plain(t(FIELD_NAMES.interview.people))],
      ['title', plain(t(FIELD_NAMES.interview.title))],
    ]);
  }
  if (kind === 'note') {
    return new Map([
      ['body', plain(t(FIELD_NAMES.note.body))],
      ['type', { label: t(FIELD_NAMES.note.type), show: (value: Json) => typeWord(t, value) }],
    ]);
  }
  if (kind === 'plan') {
    return new Map([
      ['title', plain(t(FIELD_NAMES.plan.title))],
      ['team', plain(t(FIELD_NAMES.plan.team))],
      ['months', plain(t(FIELD_NAMES.plan.months))],
      ['state', { label: t(FIELD_NAMES.plan.state), show: (value: Json) => stateWord(t, value) }],
      ...cards.flatMap((card) =>
        card.field === undefined ? [] : [[card.field, plain(askedWords(t, card).title)] as const],
      ),
    ]);
  }
  const own = cardOfField({ kind, values }, 'words', cards);
  return new Map(own && [['words', plain(askedWords(t, own).title)]]);
}

function typeWord(t: Translate, value: Json): string {
  const { type } = noteOf({ type: value });
  return type ? t(`words.note.${type}`) : '';
}

function stateWord(t: Translate, value: Json): string {
  return t(`cards.state.${planOf({ state: value }).state}`);
}
