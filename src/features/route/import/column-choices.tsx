import { useI18n } from '../../../i18n/provider.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from '../set-up/set-up.module.css';
import type { Columns } from './use-columns.ts';

export interface ColumnChoicesProps<Field extends string> {
  readonly columns: Columns<Field>;
  readonly nameOf: (field: Field) => string;
  /** what is said while a column is missing without which nothing can be read */
  readonly short: string | undefined;
}

/** What each column holds, as it was guessed; anyone may choose otherwise. */
export function ColumnChoices<Field extends string>({ columns, nameOf, short }: ColumnChoicesProps<Field>) {
  const { t, format } = useI18n();
  const { fields, headings, mapping, take, order, asksOrder, setOrder } = columns;
  const used = new Set(fields.map((field) => mapping[field]).filter((column) => column !== undefined));
  const named = headings
    .map((heading, index) => ({ heading: heading.trim(), index }))
    .filter(({ heading }) => heading !== '');
  const left = named.filter(({ index }) => !used.has(index)).map(({ heading }) => heading);
  return (
    <>
      {short !== undefined && <Notice kind="warn">{short}</Notice>}
      <Fold summary={t('setup.columns', { count: used.size })} open={short !== undefined}>
        <div class={styles.columns}>
          {fields.map((field) => (
            <Select
              key={field}
              label={nameOf(field)}
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
      {asksOrder && (
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
