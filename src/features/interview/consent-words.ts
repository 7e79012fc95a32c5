import type { Consent } from '../../domain/consent.ts';
import type { I18n } from '../../i18n/provider.tsx';

/** All three questions have their answer. */
export function isAnswered(consent: Consent | undefined): boolean {
  return consent?.record === 'yes' && consent.share !== undefined && consent.naming !== undefined;
}

/** A consent in one line: "Yes, our group only · as Rosa". */
export function consentWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  consent: Consent | undefined,
): string {
  if (consent?.withdrawn) {
    const { at } = consent.withdrawn;
    return t('consent.withdrawn', { date: at === undefined ? '' : format.longDate(at) });
  }
  if (consent?.record === 'no') return t('consent.short.no');
  if (consent?.record !== 'yes' || consent.share === undefined) return t('consent.missing');
  const named = (consent.naming === 'name' || consent.naming === 'alias') && consent.name.trim() !== '';
  const name = named ? t('consent.as', { name: consent.name.trim() }) : t('consent.unnamed');
  return consent.naming === undefined
    ? t(`consent.short.${consent.share}`)
    : `${t(`consent.short.${consent.share}`)} · ${name}`;
}
