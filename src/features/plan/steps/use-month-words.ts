import { useMemo } from 'preact/hooks';
import type { Month } from '../../../domain/plan-parts/time-line.ts';
import { languageOf } from '../../../i18n/languages.ts';
import { useI18n } from '../../../i18n/provider.tsx';

/** Months in words. */
export function useMonthWords() {
  const { lang } = useI18n();
  return useMemo(() => {
    const { locale } = languageOf(lang);
    const words = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return (month: Month) => format.format(new Date(`${month}-01T00:00Z`));
    };
    return {
      /** "March" */
      nameOf: words({ month: 'long' }),
      /** "Mar" */
      shortOf: words({ month: 'short' }),
      /** "March 2027" */
      fullOf: words({ month: 'long', year: 'numeric' }),
    };
  }, [lang]);
}
