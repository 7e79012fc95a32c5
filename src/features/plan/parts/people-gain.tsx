import { planOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { CountField } from '../../../ui/count-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../money/money.module.css';
import { CellVersions } from '../plan-cell.tsx';

const WHO = ['women', 'men', 'young'] as const;

/** How many women and men gain by the plan, and how many of them are young. */
export function PeopleGain({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = plan;
  const counts = planOf(plan.values);
  const { women = 0, men = 0, young = 0 } = counts;
  return (
    <Section title={t('planSteps.whoGains')}>
      <div class={styles.pair}>
        {WHO.map((who) => {
          const what = t(`planSteps.gain.${who}`);
          return (
            <Stack key={who} gap="tight">
              <CountField
                label={what}
                hint={who === 'young' ? t('planSteps.gain.youngHint') : undefined}
                value={counts[who]}
                onChange={(count) =>
                  void save((store) => store.write({ scope, kind, id, fields: { [who]: count ?? null } }))
                }
                fewerLabel={t('planSteps.fewer', { what })}
                moreLabel={t('planSteps.moreOf', { what })}
              />
              <CellVersions item={plan} field={who} />
            </Stack>
          );
        })}
      </div>
      {women + men > 0 && <p>{t('planSteps.gain.whole', { count: women + men })}</p>}
      {young > women + men && <Notice kind="warn">{t('planSteps.gain.tooYoung')}</Notice>}
    </Section>
  );
}
