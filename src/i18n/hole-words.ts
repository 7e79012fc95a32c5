import type { I18n } from './provider.tsx';

/** Sound that is missing: from where on, and how much, ms; what is not known of the two is left out. */
export interface Missing {
  readonly at?: number;
  readonly length?: number;
}

/** How much is missing and where, as far as the phone that recorded it could tell. */
export function holeWords({ t, format }: Pick<I18n, 't' | 'format'>, { at, length }: Missing): string {
  const time = format.clock(at ?? 0);
  if (length === undefined) return t('listen.holeAfter', { time });
  const lasts = format.short(Math.max(1000, length));
  return at === undefined
    ? t('listen.holeSomewhere', { length: lasts })
    : t('listen.holeAt', { length: lasts, time });
}

/** All of it in one sentence. */
export function missingWords(i18n: Pick<I18n, 't' | 'format'>, missing: readonly Missing[]): string {
  return i18n.t('export.missing', { holes: i18n.format.list(missing.map((one) => holeWords(i18n, one))) });
}
