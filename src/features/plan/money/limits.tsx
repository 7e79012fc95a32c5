import { beyondRules } from '../../../domain/plan-parts/totals.ts';
import { planOf } from '../../../domain/plan.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Budget } from './use-budget.ts';

/** Where the plan goes beyond what the route asks, and what no total can count yet. Warnings: nothing is refused. */
export function Limits({ plan, budget: { totals, rules } }: { plan: Item; budget: Budget }) {
  const { t, lang, format } = useI18n();
  const beyond = beyondRules(planOf(plan.values), totals, rules);
  const left = totals.lines.filter(({ own, whole }) => own && !whole).length;
  const wanted = totals.lines.length > 0 ? rules.ownShare : undefined;
  return (
    <>
      {left > 0 && (
        <Notice kind="warn">
          {t('planSteps.missingRates', { count: left, currencies: format.list(totals.missingRates) })}
        </Notice>
      )}
      {beyond.months > 0 && <Notice kind="warn">{t('plan.monthsOver', { count: beyond.months })}</Notice>}
      {beyond.award && (
        <Notice kind="warn">
          {t('planSteps.awardOver', { amount: moneyWords(lang, beyond.award, rules.currency) })}
        </Notice>
      )}
      {beyond.ownShare > 0 && wanted !== undefined && (
        <Notice kind="warn">
          {t('planSteps.ownShort', {
            wanted: format.number(wanted),
            missing: format.number(beyond.ownShare),
          })}
        </Notice>
      )}
    </>
  );
}
