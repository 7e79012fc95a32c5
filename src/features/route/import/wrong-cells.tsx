import { useState } from 'preact/hooks';
import type { SheetLine } from '../../../export/sheet/sheet.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../set-up/set-up.module.css';
import { cellKey, type Wrong } from './rows.ts';
import type { SheetImport } from './use-sheet-import.ts';

export interface WrongCellsProps {
  readonly found: SheetImport;
  /** what the reader of the file could not take */
  readonly lines: readonly SheetLine[];
}

/** Each cell that says what can’t be, to be put right here; its row is left out until then. */
export function WrongCells({ found: { read, headings, mapping, mend, mended }, lines }: WrongCellsProps) {
  const { t } = useI18n();
  const nameOf = ({ field }: Pick<Wrong, 'field'>) =>
    headings[mapping[field] ?? -1]?.trim() || t(`setup.column.${field}`);
  const rows = new Set(read.wrong.map(({ row }) => row)).size;
  return (
    <>
      {mended > 0 && <p role="status">{t('setup.mended', { count: mended })}</p>}
      {read.wrong.length > 0 && (
        <Notice kind="warn" title={t('setup.leftOut', { count: rows })} live={false}>
          <ul class={styles.faults}>
            {read.wrong.map((wrong) => (
              <li key={cellKey(wrong)}>
                <Mend wrong={wrong} name={nameOf(wrong)} onMend={(words) => mend(cellKey(wrong), words)} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {(read.otherKinds.length > 0 || lines.length > 0) && (
        <Notice live={false}>
          <ul class={styles.faults}>
            {read.otherKinds.map((cell) => (
              <li key={cellKey(cell)}>
                {t('setup.at', { row: String(cell.row), column: nameOf(cell) })}{' '}
                {t('setup.otherKind', { words: cell.words })}
              </li>
            ))}
            {lines.map(({ row, code, what }) => (
              <li key={`${row} ${code} ${what}`}>
                {t('setup.atRow', { row: String(row) })} {t(`guide.line.${code}`, { what })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface MendProps {
  readonly wrong: Wrong;
  readonly name: string;
  readonly onMend: (words: string) => void;
}

/** Read when the field is left or Enter is pressed: while one types, half a time would count as one. */
function Mend({ wrong, name, onMend }: MendProps) {
  const { t } = useI18n();
  const [words, setWords] = useState(wrong.words);
  const mend = () => words !== wrong.words && onMend(words);
  return (
    <Field
      label={`${t('setup.at', { row: String(wrong.row), column: name })} ${t(`setup.wrong.${wrong.code}`, { words: wrong.words })}`}
      value={words}
      onInput={setWords}
      onBlur={() => void mend()}
      onKeyDown={(event) => event.key === 'Enter' && mend()}
      dir="auto"
    />
  );
}
