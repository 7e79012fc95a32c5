import { budgetLineOf, BUDGET_SOURCES, type BudgetSource } from '../../../domain/plan-parts/budget.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { type PartNames, wordsIn } from '../parts/use-parts.ts';
import { CellVersions, PlanCell } from '../plan-cell.tsx';
import { AmountCell } from './amount-cell.tsx';
import { CurrencyCell } from './currency-cell.tsx';
import styles from './money.module.css';
import type { Budget } from './use-budget.ts';

interface LineFormProps {
  readonly item: Item;
  readonly budget: Budget;
  readonly stepName: PartNames;
}

/** One line of the budget: what, whose, how many times how much, and what for. */
export function LineForm({ item, budget, stepName }: LineFormProps) {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const save = useSave();
  const { scope, kind, id } = item;
  const line = budgetLineOf(item.values);
  const { totals, steps } = budget;
  const currency = line.currency || totals.currency;
  const total = budget.byLine.get(id);
  const write = (fields: Readonly<Record<string, string | null>>) =>
    void save((store) => store.write({ scope, kind, id, fields }));
  const nameOfStep = (step: unknown) => {
    const found = steps.find((each) => each.id === step);
    return found ? stepName(found) : t('planSteps.noStep');
  };
  const of = { scope, kind, id };
  return (
    <>
      <PlanCell item={item} field="what" label={t('planSteps.lineWhat')} read={wordsIn} />
      <Stack gap="tight">
        <Choice
          legend={t('planSteps.source')}
          options={BUDGET_SOURCES.map((source) => ({
            value: source,
            label: t(`planSteps.source.${source}`),
          }))}
          value={line.source}
          onChange={(source) => write({ source })}
        />
        <CellVersions
          item={item}
          field="source"
          show={(source) => (isSource(source) ? t(`planSteps.source.${source}`) : '')}
        />
      </Stack>
      <div class={styles.pair}>
        <AmountCell item={item} of={of} field="count" label={t('planSteps.count')} />
        <PlanCell
          item={item}
          field="unit"
          label={t('planSteps.unit')}
          hint={t('planSteps.unitHint')}
          read={wordsIn}
        />
        <AmountCell item={item} of={of} field="price" label={t('planSteps.price')} currency={currency} />
        <CurrencyCell
          item={item}
          of={of}
          label={t('planSteps.currency')}
          hint={line.currency === '' && currency !== '' ? t('planSteps.asPlan', { currency }) : undefined}
          suggestions={[totals.currency, ...budget.currencies, ...totals.byCurrency.keys()]}
        />
      </div>
      {total?.own && (
        <p>
          <strong>{t('planSteps.lineTotal', { amount: moneyWords(lang, total.own, total.currency) })}</strong>
        </p>
      )}
      <Stack gap="tight">
        <Select
          label={t('planSteps.forStep')}
          options={[
            { value: '', label: t('planSteps.noStep') },
            ...steps.map((step) => ({ value: step.id, label: stepName(step) })),
          ]}
          value={line.step ?? ''}
          onChange={(step) => write({ step: step || null })}
        />
        <CellVersions item={item} field="step" show={nameOfStep} />
      </Stack>
    </>
  );
}

function isSource(value: unknown): value is BudgetSource {
  return BUDGET_SOURCES.some((source) => source === value);
}
