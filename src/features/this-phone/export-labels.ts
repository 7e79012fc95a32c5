import { NAMINGS, SHARES } from '../../domain/consent.ts';
import { KINDS, type Kind } from '../../domain/kind.ts';
import { MARK_TYPES } from '../../domain/mark.ts';
import { NOTE_TYPES } from '../../domain/note.ts';
import { PUBLIC_USES } from '../../domain/permission.ts';
import { type ExportLabels, LEFT_REASONS } from '../../export/labels.ts';
import type { PlanWords } from '../../export/plan/words.ts';
import { dayRange } from '../../i18n/day-range.ts';
import { missingWords } from '../../i18n/hole-words.ts';
import { languageNames } from '../../i18n/language-names.ts';
import type { I18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';

/** The words that an export writes, in the language that the app speaks. */
export function exportLabels(i18n: I18n, paper: PlanWords): ExportLabels {
  const { lang, dir, t } = i18n;
  return {
    missing: (holes) => missingWords(i18n, holes),
    lang,
    dir,
    purposes: named(PUBLIC_USES, (use) => t(`export.purpose.${use}`)),
    readme: [t('export.readmeOpen'), t('export.readmeConsent')],
    original: t('export.soundTags'),
    leftOut: t('export.leftOut'),
    left: named(LEFT_REASONS, (reason) => t(`export.left.${reason}`)),
    contents: t('export.contents'),
    tables: t('export.tables'),
    place: t('export.place'),
    stop: t('export.stop'),
    case: t('words.kind.case'),
    date: t('export.date'),
    language: t('export.language'),
    languageName: languageNames(lang).show,
    days: (first, last) => dayRange(i18n, first, last),
    kindOf: (kind) => (isKind(kind) ? t(`words.kind.${kind}`) : ''),
    invented: t('words.label.invented'),
    ...interviewLabels(t),
    plans: t('export.plans'),
    plan: t('words.kind.plan'),
    paper,
  };
}

function interviewLabels(t: Translate) {
  return {
    interviews: t('export.interviews'),
    interview: t('words.kind.interview'),
    people: t('export.people'),
    unnamed: t('export.unnamed'),
    consent: t('export.consent'),
    shares: named(SHARES, (share) => t(`words.share.${share}`)),
    namings: named(NAMINGS, (naming) => t(`export.naming.${naming}`)),
    sound: t('export.sound'),
    noSound: t('export.noSound'),
    photos: t('capture.photos'),
    transcript: t('export.transcript'),
    marks: t('export.marks'),
    notes: t('export.notes'),
    markTypes: named(MARK_TYPES, (type) => t(`words.mark.${type}`)),
    noteTypes: named(NOTE_TYPES, (type) => t(`words.note.${type}`)),
  };
}

function isKind(kind: string): kind is Kind {
  return KINDS.some((known) => known === kind);
}

/** A word for each of these names. */
function named<K extends string>(names: readonly K[], word: (name: K) => string): Readonly<Record<K, string>>;
function named(names: readonly string[], word: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, word(name)]));
}
