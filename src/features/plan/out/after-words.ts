import type { AfterWords } from '../../../export/plan/after-words.ts';
import { headWords } from '../../../i18n/head-words.ts';
import type { I18n } from '../../../i18n/provider.tsx';
import { typedMoney } from '../state/amount.ts';

/** What the papers of a plan say of how it went on. */
export function afterWords({ lang, t, format }: I18n): AfterWords {
  return {
    title: t('planOut.after'),
    way: t('contest.way'),
    when: t('planOut.when'),
    mover: t('planOut.mover'),
    remark: t('contest.moveRemark'),
    tookPart: t('contest.whoTookPart'),
    changed: t('contest.whatChanged'),
    award: t('contest.award'),
    amount: t('contest.amount'),
    fund: t('contest.fund'),
    awardDay: t('contest.awardDay'),
    tranches: t('contest.tranches'),
    reports: t('contest.reports'),
    reportAfter: (count) => t('contest.reportAfter', { count }),
    handedIn: t('planOut.handedIn'),
    by: t('planOut.writtenBy'),
    told: {
      best1: t('contest.best1'),
      best2: t('contest.best2'),
      best3: t('contest.best3'),
      obstacles: t('contest.obstacles'),
      help: t('contest.help'),
    },
    stepsDone: (done, total) => t('planSteps.doneOf', { done, total }),
    spent: t('contest.spent'),
    ofAward: (amount) => t('contest.spentOf', { amount }),
    overAward: (amount) => t('contest.spentMore', { amount }),
    budgetSums: (amounts) => t('contest.budgetSums', { amounts: format.list(amounts) }),
    budgetLeft: (amount) => t('contest.budgetLeft', { amount }),
    overBudget: (amount) => t('contest.spentOverBudget', { amount }),
    reached: t('contest.reached'),
    heads: headWords({ t, format }),
    dayOf: (instant) => format.longDate(instant),
    typed: (amount, currency) => typedMoney(lang, amount, currency),
  };
}
