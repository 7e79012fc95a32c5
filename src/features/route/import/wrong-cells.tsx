import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../set-up/set-up.module.css';
import { type CellPlace, cellKey } from './cells.ts';
import type { Columns } from './use-columns.ts';

/** A cell, and what is to be said of it. */
export interface SaidCell<Name extends string> extends CellPlace<Name> {
  readonly says: string;
}

export interface WrongCellsProps<Name extends string> {
  readonly columns: Columns<Name>;
  readonly nameOf: (field: Name) => string;
  /** their rows are left out */
  readonly wrong: readonly SaidCell<Name>[];
  /** taken, but not as they stand */
  readonly notes: readonly SaidCell<Name>[];
}

/** Each cell that says what can’t be, by sheet, row and column, to be put right here; its row is left out until then. */
export function WrongCells<Name extends string>({ columns, nameOf, wrong, notes }: WrongCellsProps<Name>) {
  const { t } = useI18n();
  const { sheet, headings, mapping, mend, mended } = columns;
  const place = ({ row, field }: CellPlace<Name>) =>
    t('setup.at', {
      sheet: sheet.name,
      row: String(row),
      column: headings[mapping[field] ?? -1]?.trim() || nameOf(field),
    });
  const rows = new Set(wrong.map(({ row }) => row)).size;
  const count = wrong.length + notes.length + sheet.lines.length + mended.size;
  if (count === 0) return null;
  return (
    <CaughtFocus label={t('setup.leftOut', { count: rows })} shown={String(mended.size)}>
      <Stack>
        {mended.size > 0 && <p role="status">{t('setup.mended', { count: mended.size })}</p>}
        {wrong.length > 0 && (
          <Notice kind="warn" title={t('setup.leftOut', { count: rows })} live={false}>
            <ul class={styles.faults}>
              {wrong.map((cell) => (
                <li key={cellKey(cell)}>
                  <Mend
                    label={`${place(cell)} ${cell.says}`}
                    held={cell.words}
                    onMend={(words) => mend(cellKey(cell), words)}
                  />
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {(notes.length > 0 || sheet.lines.length > 0) && (
          <Notice live={false}>
            <ul class={styles.faults}>
              {notes.map((cell) => (
                <li key={cellKey(cell)}>
                  {place(cell)} {cell.says}
                </li>
              ))}
              {sheet.lines.map(({ row, code, what }) => (
                <li key={`${row} ${code} ${what}`}>
                  {t('setup.atRow', { sheet: sheet.name, row: String(row) })}{' '}
                  {t(`guide.line.${code}`, { what })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Stack>
    </CaughtFocus>
  );
}

interface MendProps {
  readonly label: string;
  readonly held: string;
  readonly onMend: (words: string) => void;
}

/** Read when the field is left or Enter is pressed: while one types, half a time would count as one. */
function Mend({ label, held, onMend }: MendProps) {
  const [words, setWords] = useState(held);
  const mend = () => words !== held && onMend(words);
  return (
    <Field
      label={label}
      value={words}
      onInput={setWords}
      onBlur={() => void mend()}
      onKeyDown={(event) => event.key === 'Enter' && mend()}
      dir="auto"
    />
  );
}
