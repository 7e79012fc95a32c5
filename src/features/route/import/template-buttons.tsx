import { FileDown } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { downloadFile } from '../../../ui/download.ts';
import type { TemplateTable } from './template-file.ts';

/** A file to fill in: the columns that are known, and a few rows that show how. */
export function TemplateButtons(table: TemplateTable) {
  const { t } = useI18n();
  const hand = async (as: 'csv' | 'xlsx') => {
    const { templateFile } = await import('./template-file.ts');
    downloadFile(await templateFile(as, table));
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
