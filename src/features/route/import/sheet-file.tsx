import { FileUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadSheets } from '../../../export/sheet/read-sheets.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { SHEET_FILES } from '../../../export/sheet/sheet-files.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

export interface SheetFileProps {
  readonly hint: string;
  /** the file to fill in */
  readonly template: ComponentChildren;
  /** what is made of the sheet that was chosen */
  readonly children: (sheet: Sheet) => ComponentChildren;
}

/** Asks for a spreadsheet, and for one of its sheets where several have something in them. */
export function SheetFile({ hint, template, children }: SheetFileProps) {
  const { t } = useI18n();
  const [read, setRead] = useState<ReadSheets | 'reading' | undefined>(undefined);
  const [times, setTimes] = useState(0);
  const choose = async (file: File) => {
    setRead('reading');
    // What reads spreadsheets is loaded only now.
    const { readSheets } = await import('../../../export/sheet/read-sheets.ts');
    setRead(await readSheets(file));
    setTimes((before) => before + 1);
  };
  return (
    <>
      <p>{hint}</p>
      <ButtonRow>
        <FileButton icon={FileUp} large kind="act" accept={SHEET_FILES} onFile={(file) => void choose(file)}>
          {t('guide.chooseFile')}
        </FileButton>
      </ButtonRow>
      {template}
      {read === 'reading' && <Waiting>{t('guide.reading')}</Waiting>}
      {read !== undefined && read !== 'reading' && !read.ok && (
        <Notice kind="warn">{t(`setup.fault.${read.reason}`)}</Notice>
      )}
      {read !== undefined && read !== 'reading' && read.ok && (
        <Sheets key={times} sheets={read.sheets}>
          {children}
        </Sheets>
      )}
    </>
  );
}

function Sheets({ sheets, children }: { sheets: readonly Sheet[]; children: SheetFileProps['children'] }) {
  const { t } = useI18n();
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const [chosen, setChosen] = useState('0');
  const sheet = filled[Number(chosen)];
  if (sheet === undefined) return <Notice kind="warn">{t('setup.fault.empty')}</Notice>;
  return (
    <>
      {filled.length > 1 && (
        <Select
          label={t('setup.whichSheet')}
          options={filled.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {children(sheet)}
    </>
  );
}
