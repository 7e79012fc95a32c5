import { jsonWords } from '../../domain/json-words.ts';
import { noteOf } from '../../domain/note.ts';
import { PLAN_CARDS, planOf } from '../../domain/plan.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Json } from '../../store/types.ts';

/** A field whose history people read. */
export interface ShownField {
  readonly label: string;
  /** a value in words; empty where it says nothing */
  readonly show: (value: Json) => string;
}

/** The fields that somebody wrote by hand; what the app notes beside them is nobody's words. */
export function shownFields(kind: string, t: Translate): ReadonlyMap<string, ShownField> {
  const plain = (label: string): ShownField => ({ label, show: jsonWords });
  if (kind === 'interview') {
    return new Map([
      ['people', plain(t('interview.peopleLabel'))],
      ['title', plain(t('interview.titleLabel'))],
    ]);
  }
  if (kind === 'note') {
    return new Map([
      ['body', plain(t('notebook.write'))],
      ['type', { label: t('notebook.noteKind'), show: (value: Json) => typeWord(t, value) }],
    ]);
  }
  if (kind === 'plan') {
    return new Map([
      ['title', plain(t('plan.name'))],
      ['team', plain(t('plan.team'))],
      ['months', plain(t('plan.months'))],
      ['state', { label: t('plan.state'), show: (value: Json) => stateWord(t, value) }],
      ...PLAN_CARDS.map(({ field }) => [field, plain(t(`cards.${field}`))] as const),
    ]);
  }
  return new Map();
}

function typeWord(t: Translate, value: Json): string {
  const { type } = noteOf({ type: value });
  return type ? t(`words.note.${type}`) : '';
}

function stateWord(t: Translate, value: Json): string {
  return t(`cards.state.${planOf({ state: value }).state}`);
}
