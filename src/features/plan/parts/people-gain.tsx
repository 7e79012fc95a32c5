import { planOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { SavedHeads } from '../head-counts.tsx';

/** How many women and men gain by the plan, and how many of them are young. */
export function PeopleGain({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const heads = planOf(plan.values);
  const { women = 0, men = 0, young = 0 } = heads;
  return (
    <Stack>
      <SavedHeads title={t('planSteps.whoGains')} heads={heads} item={plan} />
      {women + men > 0 && <p>{t('planSteps.gain.whole', { count: women + men })}</p>}
      {young > women + men && <Notice kind="warn">{t('planSteps.gain.tooYoung')}</Notice>}
    </Stack>
  );
}
