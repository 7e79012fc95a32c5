import { useI18n } from '../../../i18n/provider.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from '../set-up/set-up.module.css';
import { COLUMN_FIELDS } from './columns.ts';
import type { SheetImport } from './use-sheet-import.ts';

/** What each column holds, as it was guessed; anyone may choose otherwise. */
export function ColumnChoices({ found }: { found: SheetImport }) {
  const { t, format } = useI18n();
  const { headings, mapping, take, order, setOrder } = found;
  const used = new Set(Object.values(mapping));
  const named = headings
    .map((heading, index) => ({ heading: heading.trim(), index }))
    .filter(({ heading }) => heading !== '');
  const left = named.filter(({ index }) => !used.has(index)).map(({ heading }) => heading);
  const isShort = mapping.date === undefined || (mapping.title === undefined && mapping.type === undefined);
  return (
    <>
      {isShort && <Notice kind="warn">{t('setup.columnsShort')}</Notice>}
      <Fold summary={t('setup.columns', { count: used.size })} open={isShort}>
        <div class={styles.columns}>
          {COLUMN_FIELDS.map((field) => (
            <Select
              key={field}
              label={t(`setup.column.${field}`)}
              options={[
                { value: '', label: t('setup.noColumn') },
                ...named.map(({ heading, index }) => ({ value: String(index), label: heading })),
              ]}
              value={mapping[field] === undefined ? '' : String(mapping[field])}
              onChange={(value) => take(field, value === '' ? undefined : Number(value))}
            />
          ))}
        </div>
      </Fold>
      {left.length > 0 && <p class={styles.small}>{t('setup.columnsLeft', { names: format.list(left) })}</p>}
      {order && (
        <Select
          label={t('setup.dateOrder')}
          hint={t('setup.dateOrderHint')}
          options={[
            { value: 'dmy', label: t('setup.dayFirst') },
            { value: 'mdy', label: t('setup.monthFirst') },
          ]}
          value={order}
          onChange={setOrder}
        />
      )}
    </>
  );
}
