import { useMemo } from 'preact/hooks';
import { AGE_BANDS, GENDERS } from '../../../../domain/person.ts';
import type { Roster } from '../../../../domain/roster.ts';
import type { Sheet } from '../../../../export/sheet/sheet.ts';
import { countryNames } from '../../../../i18n/country-names.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import { LANGUAGES } from '../../../../i18n/languages.ts';
import { useI18n } from '../../../../i18n/provider.tsx';
import { useStore } from '../../../../store/use-query.tsx';
import { useMayWrite } from '../../../../store/use-role.tsx';
import { type Columns, useColumns } from '../../import/use-columns.ts';
import { ALL_NAMES, CARD_NAMES, type PersonColumn } from './columns.ts';
import { type ComparedPeople, comparePeople } from './compare.ts';
import { type ReadPeople, readPeople } from './rows.ts';

export interface PeopleImport {
  readonly columns: Columns<PersonColumn>;
  readonly read: ReadPeople;
  readonly compared: ComparedPeople;
}

/** What a sheet says of people, read anew with each choice; nothing is written. */
export function usePeopleImport(sheet: Sheet, roster: Roster): PeopleImport {
  const { t } = useI18n();
  const { newId, now } = useStore();
  // What only the team reads is not even looked at for anybody else.
  const columns = useColumns(sheet, useMayWrite('team') ? ALL_NAMES : CARD_NAMES, 'birthYear');
  const codes = useCodes();
  const read = readPeople(sheet, {
    ...columns,
    ...codes,
    genders: Object.assign({}, ...GENDERS.map((each) => ({ [each]: t(`people.gender.${each}`) }))),
    ages: Object.assign({}, ...AGE_BANDS.map((each) => ({ [each]: t(`people.age.${each}`) }))),
    thisYear: new Date(now()).getFullYear(),
  });
  return { columns, read, compared: comparePeople(read.people, roster, newId) };
}

/** Countries and languages by the names that any language of the app has for them: a sheet is seldom in that of the phone. */
function useCodes() {
  const { lang } = useI18n();
  return useMemo(() => {
    const langs = [lang, ...LANGUAGES.map((each) => each.lang).filter((each) => each !== lang)];
    const [countries, languages] = [langs.map(countryNames), langs.map(languageNames)];
    return {
      country: (words: string) =>
        countries.map(({ read }) => read(words)).find((code) => countries[0]?.show(code) !== code),
      language: (words: string) => languages.map(({ read }) => read(words)).find((code) => code !== ''),
    };
  }, [lang]);
}
