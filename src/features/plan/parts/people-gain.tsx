import { planOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { HeadCounts } from '../head-counts.tsx';
import { CellVersions } from '../plan-cell.tsx';

/** How many women and men gain by the plan, and how many of them are young. */
export function PeopleGain({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = plan;
  const heads = planOf(plan.values);
  const { women = 0, men = 0, young = 0 } = heads;
  return (
    <Stack>
      <HeadCounts
        title={t('planSteps.whoGains')}
        heads={heads}
        onChange={(who, count) =>
          void save((store) => store.write({ scope, kind, id, fields: { [who]: count ?? null } }))
        }
        under={(who) => <CellVersions item={plan} field={who} />}
      />
      {women + men > 0 && <p>{t('planSteps.gain.whole', { count: women + men })}</p>}
      {young > women + men && <Notice kind="warn">{t('planSteps.gain.tooYoung')}</Notice>}
    </Stack>
  );
}
