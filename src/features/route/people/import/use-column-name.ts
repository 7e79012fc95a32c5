import { useI18n } from '../../../../i18n/provider.tsx';
import type { Translate } from '../../../../i18n/translator.ts';
import type { PersonColumn } from './columns.ts';

/** What a column is called: as its field is on the screen. */
export function useColumnName(): (column: PersonColumn) => string {
  const { t } = useI18n();
  const names = columnWords(t);
  return (column) => names[column];
}

/** The same for whoever has no screen. */
export function columnWords(t: Translate): Readonly<Record<PersonColumn, string>> {
  return {
    name: t('roster.name'),
    surname: t('roster.surname'),
    role: t('people.role'),
    organisation: t('roster.organisation'),
    country: t('roster.country'),
    team: t('roster.team'),
    languages: t('roster.languages'),
    gender: t('people.gender'),
    age: t('people.age'),
    birthYear: t('roster.birthYear'),
    phone: t('people.phone'),
    email: t('roster.email'),
    address: t('people.address'),
    disability: t('roster.disability'),
    indigenous: t('roster.indigenous'),
    remarks: t('people.remarks'),
  };
}
