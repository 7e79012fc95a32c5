import { FileDown } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { COLUMN_FIELDS } from './columns.ts';

/** A file to fill in: the columns that are known, and two rows that show how. */
export function TemplateButtons() {
  const { t } = useI18n();
  const hand = async (as: 'csv' | 'xlsx') => {
    const { templateFile } = await import('./template-file.ts');
    const headings = COLUMN_FIELDS.map((field) => t(`setup.column.${field}`));
    const rows = [1, 2].map((number) =>
      COLUMN_FIELDS.map((field) => EXAMPLES[number - 1]?.[field] ?? '').map((words) =>
        words.startsWith('@') ? t(`setup.example.${exampleOf(words)}`) : words,
      ),
    );
    const file = await templateFile(as, { name: t('setup.templateName'), headings, rows });
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
    link.click();
    // Long enough for the browser to have begun with it.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <ButtonRow>
      <Button icon={FileDown} onClick={() => void hand('xlsx')}>
        {t('setup.templateXlsx')}
      </Button>
      <Button icon={FileDown} onClick={() => void hand('csv')}>
        {t('setup.templateCsv')}
      </Button>
    </ButtonRow>
  );
}

const WORDS = ['opening', 'hall', 'city', 'visit', 'village', 'hotel'] as const;
const exampleOf = (words: string) => WORDS.find((word) => `@${word}` === words) ?? 'opening';

const EXAMPLES: readonly Readonly<Record<string, string>>[] = [
  {
    date: '2027-03-12',
    start: '08:30',
    end: '10:30',
    title: '@opening',
    place: '@hall',
    bed: '@hotel',
    dayTitle: '@city',
  },
  {
    date: '2027-03-13',
    start: '09:00',
    end: '12:30',
    title: '@visit',
    place: '@village',
    lat: '0.18',
    lon: '30.08',
  },
];
