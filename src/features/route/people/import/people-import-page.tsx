import { EyeOff, FileUp } from 'lucide';
import type { Roster } from '../../../../domain/roster.ts';
import type { Sheet } from '../../../../export/sheet/sheet.ts';
import { useI18n } from '../../../../i18n/provider.tsx';
import { useMayWrite } from '../../../../store/use-role.tsx';
import { EmptyPlace } from '../../../../ui/empty-place.tsx';
import { Header } from '../../../../ui/header.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { State } from '../../../../ui/state.tsx';
import { ColumnChoices } from '../../import/column-choices.tsx';
import { SheetFile } from '../../import/sheet-file.tsx';
import { TakeButton } from '../../import/take-button.tsx';
import { WrongCells } from '../../import/wrong-cells.tsx';
import { useRoster } from '../use-roster.ts';
import { PeopleSummary } from './people-summary.tsx';
import { PeopleTemplate } from './people-template.tsx';
import { readsDetails } from './rows.ts';
import { useColumnName } from './use-column-name.ts';
import { usePeopleImport } from './use-people-import.ts';

/** People out of a spreadsheet: chosen, looked at, put right, and only then taken. */
export function PeopleImportPage() {
  const { t } = useI18n();
  const roster = useRoster();
  const may = useMayWrite('programme');
  if (roster === undefined) return null;
  return (
    <Stack gap="wide">
      <Header title={t('roster.fromSheet')} back={{ href: '/route/people', label: t('roster.title') }} />
      {may ? (
        <SheetFile hint={t('roster.importHint')} template={<PeopleTemplate />}>
          {(sheet) => <Looked key={sheet.name} sheet={sheet} roster={roster} />}
        </SheetFile>
      ) : (
        <EmptyPlace icon={FileUp}>{t('roster.importWho')}</EmptyPlace>
      )}
    </Stack>
  );
}

function Looked({ sheet, roster }: { sheet: Sheet; roster: Roster }) {
  const { t } = useI18n();
  const nameOf = useColumnName();
  const { columns, read, compared } = usePeopleImport(sheet, roster);
  const { fresh, changed } = compared;
  const { name, surname } = columns.mapping;
  const count = fresh.length + changed.length;
  return (
    <>
      <ColumnChoices
        columns={columns}
        nameOf={nameOf}
        short={name === undefined && surname === undefined ? t('roster.importShort') : undefined}
      />
      {readsDetails(columns) && <State icon={EyeOff}>{t('roster.importDetails')}</State>}
      <WrongCells
        columns={columns}
        nameOf={nameOf}
        wrong={read.wrong.map((cell) => ({
          ...cell,
          says: t(`roster.wrong.${cell.code}`, { words: cell.words }),
        }))}
        notes={[]}
      />
      <PeopleSummary compared={compared} />
      <TakeButton changes={compared.changes} act={t('roster.importAct', { count })} to="/route/people">
        {t('roster.importTake', { count })}
      </TakeButton>
    </>
  );
}
