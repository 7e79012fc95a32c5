import { budgetLineOf, rateId, rateOf } from '../../../domain/plan-parts/budget.ts';
import { stepOf } from '../../../domain/plan-parts/step.ts';
import { amountWords, moneyWords } from '../../../i18n/money.ts';
import { exactOf } from '../../../domain/exact.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Pending } from '../../../ui/pending.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { PartList } from '../parts/part-list.tsx';
import type { Part } from '../parts/use-parts.ts';
import { AmountCell } from './amount-cell.tsx';
import { CurrencyCell } from './currency-cell.tsx';
import { Limits } from './limits.tsx';
import { LineForm } from './line-form.tsx';
import styles from './money.module.css';
import { TotalsTable } from './totals-table.tsx';
import { type Budget, useBudget } from './use-budget.ts';

/** What the plan needs and who gives it: lines, rates, and what they come to. */
export function Money({ plan }: { plan: Item }) {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const budget = useBudget(plan);
  if (budget === undefined) return <Pending />;
  const { byLine, totals } = budget;
  const nameOf = ({ item }: Part) => budgetLineOf(item.values).what || t('planSteps.noName');
  const stepName = ({ item }: Part) => stepOf(item.values).what || t('planSteps.noName');
  const stepNames = new Map(budget.steps.map((step) => [step.id, stepName(step)]));
  const wordsOf = ({ id, item }: Part) => {
    const line = budgetLineOf(item.values);
    const total = byLine.get(id);
    const count = exactOf(line.count);
    return {
      facts: [
        line.source ? t(`planSteps.source.${line.source}`) : t('planSteps.source.none'),
        ...(count ? [`${amountWords(lang, count)} ${line.unit}`.trim()] : []),
        ...(line.step ? [stepNames.get(line.step) ?? ''] : []),
      ],
      amount: total?.own ? moneyWords(lang, total.own, total.currency) : t('planSteps.noPrice'),
    };
  };
  return (
    <Section title={t('planSteps.budget')}>
      <Stack gap="wide">
        <PartList
          plan={plan}
          kind="budget"
          parts={budget.lines}
          label={t('planSteps.lines')}
          empty={t('planSteps.noLines')}
          add={{ label: t('planSteps.addLine'), hint: t('planSteps.addLineHint') }}
          nameOf={nameOf}
          wordsOf={wordsOf}
          editLabel={t('planSteps.editLine')}
          form={(item) => <LineForm item={item} budget={budget} stepName={stepName} />}
        />
        <TotalsTable totals={totals} />
        <Limits plan={plan} budget={budget} />
        <CurrencyCell
          item={plan}
          of={plan}
          label={t('planSteps.planCurrency')}
          hint={t('planSteps.planCurrencyHint')}
          suggestions={[...budget.currencies, ...totals.byCurrency.keys()]}
        />
        <Rates plan={plan} budget={budget} />
      </Stack>
    </Section>
  );
}

/** What one unit of each other currency is in the plan's: nobody but the team says so. */
function Rates({ plan, budget: { totals, rates } }: { plan: Item; budget: Budget }) {
  const { t, lang } = useI18n();
  const others = [...totals.byCurrency.keys()].filter((code) => code !== '' && code !== totals.currency);
  if (others.length === 0 || totals.currency === '') return null;
  return (
    <section class={styles.rates} aria-label={t('planSteps.rates')}>
      <h3>{t('planSteps.rates')}</h3>
      {others.map((currency) => {
        const id = rateId(plan.id, currency);
        const item = rates.find((rate) => rate.id === id);
        const rate = item && exactOf(rateOf(item.values).rate);
        return (
          <AmountCell
            key={currency}
            item={item}
            of={{ scope: plan.scope, kind: 'rate', id, initial: { plan: plan.id, currency } }}
            field="rate"
            label={t('planSteps.rateOf', { other: currency, currency: totals.currency })}
            hint={
              rate &&
              t('planSteps.rateSays', {
                other: currency,
                amount: moneyWords(lang, rate, totals.currency),
              })
            }
          />
        );
      })}
    </section>
  );
}
