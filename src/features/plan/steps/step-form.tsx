import { Coins } from 'lucide';
import { budgetLineOf } from '../../../domain/plan-parts/budget.ts';
import { stepOf } from '../../../domain/plan-parts/step.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import styles from '../money/money.module.css';
import { AmountCell } from '../money/amount-cell.tsx';
import type { Budget } from '../money/use-budget.ts';
import { PartAdd } from '../parts/part-add.tsx';
import { dayIn, wordsIn } from '../parts/use-parts.ts';
import { CellVersions, PlanCell } from '../plan-cell.tsx';

interface StepFormProps {
  readonly plan: Item;
  readonly item: Item;
  readonly budget: Budget;
}

/** One step: what, who, when, and what it costs. */
export function StepForm({ plan, item, budget }: StepFormProps) {
  const { t, format } = useI18n();
  const { from, to } = stepOf(item.values);
  return (
    <>
      <PlanCell item={item} field="what" label={t('planSteps.stepWhat')} read={wordsIn} />
      <PlanCell
        item={item}
        field="who"
        label={t('planSteps.stepWho')}
        hint={t('planSteps.stepWhoHint')}
        read={wordsIn}
      />
      <div class={styles.pair}>
        <PlanCell item={item} field="from" type="date" label={t('planSteps.from')} read={dayIn} />
        <PlanCell item={item} field="to" type="date" label={t('planSteps.to')} read={dayIn} />
      </div>
      {from && to && to < from && (
        <Notice kind="warn">{t('planSteps.endsFirst', { day: format.fullDay(from) })}</Notice>
      )}
      <CellVersions
        item={item}
        field="done"
        show={(day) => (typeof day === 'string' ? format.fullDay(day) : t('planSteps.notDone'))}
      />
      <StepCost plan={plan} item={item} budget={budget} />
    </>
  );
}

/** The lines of the budget that name a step. */
function StepCost({ plan, item, budget }: StepFormProps) {
  const { t, lang } = useI18n();
  const { totals, lines, byLine } = budget;
  const own = lines.filter((line) => budgetLineOf(line.item.values).step === item.id);
  const cost = totals.byStep.get(item.id);
  return (
    <Section
      title={t('planSteps.cost')}
      action={cost && <strong>{moneyWords(lang, cost, totals.currency)}</strong>}
    >
      {own.map((line) => {
        const { what, currency, count } = budgetLineOf(line.item.values);
        const total = byLine.get(line.id);
        const name = what || t('planSteps.noName');
        return (
          <div key={line.id} class={styles.pair} role="group" aria-label={name}>
            <AmountCell
              item={line.item}
              of={line.item}
              field="price"
              label={t('planSteps.priceOf', { what: name })}
              hint={
                count !== '' && total?.own
                  ? t('planSteps.lineTotal', { amount: moneyWords(lang, total.own, total.currency) })
                  : undefined
              }
              currency={currency || totals.currency}
            />
          </div>
        );
      })}
      <PartAdd
        plan={plan}
        kind="budget"
        label={t('planSteps.addCost')}
        hint={t('planSteps.addCostHint')}
        initial={{ step: item.id }}
      />
      <div>
        <LinkButton icon={Coins} href={`/plan/${plan.id}/money`}>
          {t('planSteps.toMoney')}
        </LinkButton>
      </div>
    </Section>
  );
}
