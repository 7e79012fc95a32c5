import { COLUMNS } from '../../../export/programme/stop-line.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { TemplateButtons } from './template-buttons.tsx';

/** A programme to fill in, with two stops that show how. */
export function ProgrammeTemplate() {
  const { t } = useI18n();
  const headings = COLUMNS.map((field) => t(`setup.column.${field}`));
  const examples: readonly Readonly<Record<string, string>>[] = [
    {
      date: '2027-03-12',
      start: '08:30',
      end: '10:30',
      title: t('setup.example.opening'),
      place: t('setup.example.hall'),
      bed: t('setup.example.hotel'),
      dayTitle: t('setup.example.city'),
    },
    {
      date: '2027-03-13',
      start: '09:00',
      end: '12:30',
      title: t('setup.example.visit'),
      place: t('setup.example.village'),
      lat: '0.18',
      lon: '30.08',
    },
  ];
  const rows = examples.map((example) => COLUMNS.map((field) => example[field] ?? ''));
  return <TemplateButtons name={t('setup.templateName')} headings={headings} rows={rows} />;
}
