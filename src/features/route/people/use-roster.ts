import { useMemo } from 'preact/hooks';
import { type OnRoute, type Roster, ROSTER_KINDS, rosterOf } from '../../../domain/roster.ts';
import { countryNames } from '../../../i18n/country-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useQuery } from '../../../store/use-query.tsx';

/** Everyone on the route; undefined until it has been read once. */
export function useRoster(): Roster | undefined {
  const { lang } = useI18n();
  const records = useQuery(({ queries }) => queries.ofKind([...ROSTER_KINDS]));
  return useMemo(() => records && rosterOf(records, new Intl.Collator(lang).compare), [records, lang]);
}

export function useCountries() {
  const { lang } = useI18n();
  return useMemo(() => countryNames(lang), [lang]);
}

/** Someone whose name nobody has written yet. */
export function useNameOf() {
  const { t } = useI18n();
  return ({ card }: Pick<OnRoute, 'card'>) => card.name || t('roster.unnamed');
}
