import { currencyDigits, readAmount } from '../../../domain/exact.ts';
import { pointOf } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useShownAmount } from '../state/amount.ts';
import { TypedCell, type TypedCellProps } from '../parts/typed-cell.tsx';

type AmountCellProps = Pick<TypedCellProps, 'item' | 'of' | 'field' | 'label' | 'hint'> & {
  /** where it is money: its currency decides what `1.250` is */
  currency?: string | undefined;
};

/** An exact amount, typed as people type it. */
export function AmountCell({ currency, ...cell }: AmountCellProps) {
  const { t, lang } = useI18n();
  const show = useShownAmount();
  const point = pointOf(lang);
  const digits = currency === undefined ? undefined : currencyDigits(currency);
  return (
    <TypedCell
      {...cell}
      inputMode="decimal"
      show={show}
      read={(words) => readAmount(words, { point, digits })}
      wrong={t('planSteps.noAmount')}
    />
  );
}
