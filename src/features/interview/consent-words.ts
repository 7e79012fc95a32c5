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
    return t(missing === 'record' || missing === 'share' ? 'consent.missing' : `consent.missing.${missing}`);
  if (consent?.share === undefined) return t('consent.missing');
  const isNamed = (consent.naming === 'name' || consent.naming === 'alias') && consent.name.trim() !== '';
  const gone = takenBack(consent);
  const name =
    isNamed && !gone.includes('name') ? t('consent.as', { name: consent.name.trim() }) : t('consent.unnamed');
  return [
    t(`consent.short.${consent.share}`),
    ...(consent.naming === undefined ? [] : [name]),
    ...gone.map((part) => t(`consent.without.${part}`)),
  ].join(' · ');
}
