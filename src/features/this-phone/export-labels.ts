import { NAMINGS, SHARES } from '../../domain/consent.ts';
import { MARK_TYPES } from '../../domain/mark.ts';
import { NOTE_TYPES } from '../../domain/note.ts';
import { PUBLIC_USES } from '../../domain/permission.ts';
import { type ExportLabels, LEFT_REASONS } from '../../export/labels.ts';
import type { PlanWords } from '../../export/plan/words.ts';
import { missingWords } from '../../i18n/hole-words.ts';
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
    date: t('export.date'),
    language: t('export.language'),
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

/** A word for each of these names. */
function named<K extends string>(names: readonly K[], word: (name: K) => string): Readonly<Record<K, string>>;
function named(names: readonly string[], word: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, word(name)]));
}
