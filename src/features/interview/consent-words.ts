import { missingIn, takenBack } from '../../domain/consent-state.ts';
import type { Consent } from '../../domain/consent.ts';
import type { I18n } from '../../i18n/provider.tsx';

/** All questions have their answer. */
export function isAnswered(consent: Consent | undefined): boolean {
  return consent?.record === 'yes' && missingIn(consent) === undefined;
}

/** A consent in one line: "Yes, our group only · as Rosa". What is missing, and what was taken back, is in it. */
export function consentWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  consent: Consent | undefined,
): string {
  if (consent?.withdrawn) {
    const { at } = consent.withdrawn;
    return t('consent.withdrawn', { date: at === undefined ? '' : format.longDate(at) });
  }
  if (consent?.record === 'no') return t('consent.short.no');
  const missing = missingIn(consent);
  if (missing !== undefined && missing !== 'naming')
    return t(missing === 'record' ? 'consent.missing' : `consent.missing.${missing}`);
  if (consent?.share === undefined) return t('consent.missing');
  const gone = takenBack(consent);
  return [
    t(`consent.short.${consent.share}`),
    ...(consent.naming === undefined ? [] : [nameWords(t, consent)]),
    ...gone.map((part) => t(`consent.without.${part}`)),
  ].join(' · ');
}

/** Whoever wants to be named, and whose name nobody has written yet, has not asked to be left unnamed. */
function nameWords(t: I18n['t'], consent: Consent): string {
  const { naming, name } = consent;
  if (naming === 'nobody' || takenBack(consent).includes('name')) return t('consent.unnamed');
  return name.trim() === '' ? t('consent.nameMissing') : t('consent.as', { name: name.trim() });
}
