import type { Step } from '../../../domain/plan-parts/step.ts';
import { dayRange } from '../../../i18n/day-range.ts';
import { useI18n } from '../../../i18n/provider.tsx';

/** "1–8 March 2027", "from 1 March 2027"; empty where no day was said. */
export function useStepWhen(): (step: Pick<Step, 'from' | 'to'>) => string {
  const i18n = useI18n();
  const { t, format } = i18n;
  return ({ from, to }) => {
    if (from && to && from <= to) return dayRange(i18n, from, to);
    if (from) return t('planSteps.fromDay', { day: format.fullDay(from) });
    return to ? t('planSteps.untilDay', { day: format.fullDay(to) }) : '';
  };
}
