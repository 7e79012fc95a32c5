import { Check, FileUp } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { ReadSheets } from '../../../export/sheet/read-sheets.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';
import { type Programme, useProgramme } from '../../../store/use-programme.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Header } from '../../../ui/header.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { ImportSummary } from './import-summary.tsx';
import { TemplateButtons } from './template-buttons.tsx';
import { useSheetImport } from './use-sheet-import.ts';
import { WrongCells } from './wrong-cells.tsx';

const ACCEPT = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A programme out of a spreadsheet: chosen, looked at, put right, and only then taken. */
export function ProgrammeImportPage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  if (programme === undefined) return null;
  return (
    <Stack gap="wide">
      <Header title={t('setup.fromSheet')} back={{ href: '/route/set-up', label: t('setup.title') }} />
      {may ? (
        <FromFile programme={programme} />
      ) : (
        <EmptyPlace icon={FileUp}>{t('setup.onlyCoordinators')}</EmptyPlace>
      )}
    </Stack>
  );
}

function FromFile({ programme }: { programme: Programme }) {
  const { t } = useI18n();
  const [read, setRead] = useState<ReadSheets | 'reading' | undefined>(undefined);
  const choose = async (file: File) => {
    setRead('reading');
    // What reads spreadsheets is loaded only now.
    const { readSheets } = await import('../../../export/sheet/read-sheets.ts');
    setRead(await readSheets(file));
  };
  return (
    <>
      <p>{t('setup.importHint')}</p>
      <ButtonRow>
        <FileButton icon={FileUp} large kind="act" accept={ACCEPT} onFile={(file) => void choose(file)}>
          {t('guide.chooseFile')}
        </FileButton>
      </ButtonRow>
      <TemplateButtons />
      {read === 'reading' && <Waiting>{t('guide.reading')}</Waiting>}
      {read !== undefined && read !== 'reading' && !read.ok && (
        <Notice kind="warn">{t(`setup.fault.${read.reason}`)}</Notice>
      )}
      {read !== undefined && read !== 'reading' && read.ok && (
        <Sheets sheets={read.sheets} programme={programme} />
      )}
    </>
  );
}

function Sheets({ sheets, programme }: { sheets: readonly Sheet[]; programme: Programme }) {
  const { t } = useI18n();
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const [name, setName] = useState('');
  const sheet = filled.find((each) => each.name === name) ?? filled[0];
  if (sheet === undefined) return <Notice kind="warn">{t('setup.fault.empty')}</Notice>;
  return (
    <>
      {filled.length > 1 && (
        <Select
          label={t('setup.whichSheet')}
          options={filled.map((each) => ({ value: each.name, label: each.name }))}
          value={sheet.name}
          onChange={setName}
        />
      )}
      <Looked key={sheet.name} sheet={sheet} programme={programme} />
    </>
  );
}

function Looked({ sheet, programme }: { sheet: Sheet; programme: Programme }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const { act } = useActs();
  const [taking, setTaking] = useState(false);
  const found = useSheetImport(sheet, programme);
  const { fresh, changed, changes } = found.compared;
  const count = fresh.length + changed.length;
  const take = async () => {
    setTaking(true);
    if (await act(t('setup.importAct', { count }), changes)) route('/route/set-up');
    else setTaking(false);
  };
  return (
    <>
      <ColumnChoices found={found} />
      <WrongCells found={found} lines={sheet.lines} />
      <ImportSummary found={found} />
      <Button
        kind="act"
        icon={Check}
        large
        disabled={changes.length === 0 || taking}
        onClick={() => void take()}
      >
        {t('setup.importTake', { count })}
      </Button>
    </>
  );
}
