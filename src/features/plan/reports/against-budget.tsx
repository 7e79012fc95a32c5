import { exactOf, exactWords, minus } from '../../../domain/exact.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useBudget } from '../money/use-budget.ts';
import { isMore } from '../state/amount.ts';
import styles from '../contest.module.css';

interface AgainstBudgetProps {
  readonly plan: Item;
  /** an exact decimal, or what somebody typed */
  readonly spent: string;
  readonly currency: string;
}

/** What the budget comes to beside what was spent: in each of its currencies, and what is left or over in that of the report. */
export function AgainstBudget({ plan, spent, currency }: AgainstBudgetProps) {
  const { t, format, lang } = useI18n();
  const totals = useBudget(plan)?.totals;
  if (totals === undefined || totals.byCurrency.size === 0) return null;
  const each = [...totals.byCurrency].map(([of, amount]) => moneyWords(lang, amount, of));
  // In the plan's currency all of it that has a rate; in another one the lines in that one.
  const whole = currency === totals.currency ? totals.whole : totals.byCurrency.get(currency);
  const amount = exactOf(spent);
  const words = whole && moneyWords(lang, whole, currency);
  return (
    <>
      <p class={styles.small}>{t('contest.budgetSums', { amounts: format.list(each) })}</p>
      {whole && amount && words !== undefined && isMore(spent, exactWords(whole)) && (
        <Notice kind="warn">{t('contest.spentOverBudget', { amount: words })}</Notice>
      )}
      {whole && amount && minus(whole, amount).units >= 0n && (
        <p class={styles.small}>
          {t('contest.budgetLeft', { amount: moneyWords(lang, minus(whole, amount), currency) })}
        </p>
      )}
    </>
  );
}
