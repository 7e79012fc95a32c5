import type { Translate } from './translator.ts';

interface NamedPlan {
  readonly id: string;
  readonly title: string;
  readonly team: string;
}

/** The plans to choose from, and the words around them. @param sentence what becomes of whatever inspires one */
export function choosePlanWords(t: Translate, plans: readonly NamedPlan[], sentence: string) {
  return {
    plans: plans.map(({ id, title, team }) => ({ id, title: title || t('plan.untitled'), meta: team })),
    words: {
      title: t('notebook.whichPlan'),
      close: t('kit.close'),
      sentence,
      more: (count: number) => t('kit.showMore', { count }),
      newTitle: t('notebook.newPlan'),
      newHint: t('notebook.newPlanHint'),
      begin: t('notebook.beginPlan'),
    },
  };
}
