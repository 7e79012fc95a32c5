import { againstBudget } from '../../../domain/plan-parts/against-budget.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useBudget } from '../money/use-budget.ts';
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
  const { sums, whole, left, isOver } = againstBudget(totals, spent, currency);
  const each = sums.map(([of, amount]) => moneyWords(lang, amount, of));
  return (
    <>
      <p class={styles.small}>{t('contest.budgetSums', { amounts: format.list(each) })}</p>
      {whole && isOver && (
        <Notice kind="warn">
          {t('contest.spentOverBudget', { amount: moneyWords(lang, whole, currency) })}
        </Notice>
      )}
      {left && (
        <p class={styles.small}>{t('contest.budgetLeft', { amount: moneyWords(lang, left, currency) })}</p>
      )}
    </>
  );
}
