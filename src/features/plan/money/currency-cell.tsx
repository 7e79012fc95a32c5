import { useI18n } from '../../../i18n/provider.tsx';
import { TypedCell, type TypedCellProps } from '../parts/typed-cell.tsx';

type CurrencyCellProps = Pick<TypedCellProps, 'item' | 'of' | 'label' | 'hint'> & {
  readonly suggestions: readonly string[];
};

/** The three letters of a currency (ISO 4217). */
export function CurrencyCell({ suggestions, ...cell }: CurrencyCellProps) {
  const { t } = useI18n();
  return (
    <TypedCell
      {...cell}
      field="currency"
      suggestions={[...new Set(suggestions)].filter((code) => code !== '')}
      show={(kept) => kept}
      read={readCurrency}
      wrong={t('setup.currencyWrong')}
    />
  );
}

function readCurrency(words: string): string | undefined {
  const code = words.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
