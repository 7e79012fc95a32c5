import { useI18n } from '../../../../i18n/provider.tsx';
import { useMayWrite } from '../../../../store/use-role.tsx';
import { TemplateButtons } from '../../import/template-buttons.tsx';
import { CARD_COLUMNS, DETAIL_COLUMNS, type PersonColumn } from './columns.ts';
import { useColumnName } from './use-column-name.ts';

/** A list of people to fill in, with one row that shows how. */
export function PeopleTemplate() {
  const { t } = useI18n();
  const nameOf = useColumnName();
  const isTeam = useMayWrite('team');
  const columns: readonly PersonColumn[] = isTeam ? [...CARD_COLUMNS, ...DETAIL_COLUMNS] : CARD_COLUMNS;
  const example: Partial<Record<PersonColumn, string>> = {
    name: t('roster.example.name'),
    surname: t('roster.example.surname'),
    role: t('roster.example.role'),
    organisation: t('roster.example.organisation'),
    country: t('roster.example.country'),
    languages: t('roster.example.languages'),
    gender: t('people.gender.woman'),
    age: t('people.age.25_29'),
    email: 'rosa@example.org',
  };
  return (
    <TemplateButtons
      name={t('roster.templateName')}
      headings={columns.map(nameOf)}
      rows={[columns.map((column) => example[column] ?? '')]}
    />
  );
}
