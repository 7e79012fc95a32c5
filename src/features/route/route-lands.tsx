import type { Route } from '../../domain/route.ts';
import { countryName, languageName } from '../../i18n/place-names.ts';
import { useI18n } from '../../i18n/provider.tsx';

/** Which countries it goes to, and which languages are spoken on it; nothing where nobody said. */
export function RouteLands({ route: { countries, languages } }: { route: Route }) {
  const { t, lang, format } = useI18n();
  const part = (title: string, names: readonly string[]) =>
    names.length > 0 && (
      <div>
        <h3>{title}</h3>
        <p>{format.list(names)}</p>
      </div>
    );
  return (
    <>
      {part(
        t('route.inCountries'),
        countries.map((code) => countryName(lang, code)),
      )}
      {part(
        t('route.inLanguages'),
        languages.map((code) => languageName(lang, code)),
      )}
    </>
  );
}
