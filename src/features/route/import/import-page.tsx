import { FileUp } from 'lucide';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { type Programme, useProgramme } from '../../../store/use-programme.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ProgrammeTemplate } from './programme-template.tsx';
import { SheetFile } from './sheet-file.tsx';
import { TakeButton } from './take-button.tsx';
import { useSheetImport } from './use-sheet-import.ts';
import { WrongCells } from './wrong-cells.tsx';

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
        <SheetFile hint={t('setup.importHint')} template={<ProgrammeTemplate />}>
          {(sheet) => <Looked key={sheet.name} sheet={sheet} programme={programme} />}
        </SheetFile>
      ) : (
        <EmptyPlace icon={FileUp}>{t('setup.onlyCoordinators')}</EmptyPlace>
      )}
    </Stack>
  );
}

function Looked({ sheet, programme }: { sheet: Sheet; programme: Programme }) {
  const { t } = useI18n();
  const { columns, read, compared } = useSheetImport(sheet, programme);
  const { fresh, changed } = compared;
  const { date, title, type } = columns.mapping;
  const isShort = date === undefined || (title === undefined && type === undefined);
  const nameOf = (field: (typeof columns.fields)[number]) => t(`setup.column.${field}`);
  const count = fresh.length + changed.length;
  return (
    <>
      <ColumnChoices
        columns={columns}
        nameOf={nameOf}
        short={isShort ? t('setup.columnsShort') : undefined}
      />
      <WrongCells
        columns={columns}
        nameOf={nameOf}
        wrong={read.wrong.map((cell) => ({
          ...cell,
          says: t(`setup.wrong.${cell.code}`, { words: cell.words }),
        }))}
        notes={read.otherKinds.map((cell) => ({
          ...cell,
          says: t('setup.otherKind', { words: cell.words }),
        }))}
      />
      <ImportSummary compared={compared} />
      <TakeButton changes={compared.changes} act={t('setup.importAct', { count })} to="/route/set-up">
        {t('setup.importTake', { count })}
      </TakeButton>
    </>
  );
}
