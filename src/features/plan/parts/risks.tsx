import { CircleMinus, CirclePlus, Route } from 'lucide';
import { RISK_SORTS, type RiskSort, riskOf } from '../../../domain/plan-parts/result.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Pending } from '../../../ui/pending.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellVersions, PlanCell } from '../plan-cell.tsx';
import { PartList } from './part-list.tsx';
import styles from './parts.module.css';
import { type Part, useParts, wordsIn } from './use-parts.ts';

/** What helps on the road of a plan and what stands in its way, with what the team does about each. */
export function Risks({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const risks = useParts(plan.id, 'risk');
  if (risks === undefined) return <Pending />;
  const nameOf = ({ item }: Part) => riskOf(item.values).what || t('planSteps.noName');
  return (
    <Stack>
      <p class={styles.small}>{t('road.risksHint')}</p>
      {RISK_SORTS.map((sort) => {
        const helps = sort === 'opportunity';
        const name = t(helps ? 'road.helps' : 'road.obstacles');
        return (
          <Section key={sort} title={name}>
            <PartList
              plan={plan}
              kind="risk"
              list={sort}
              parts={risks.filter(({ item }) => riskOf(item.values).sort === sort)}
              label={name}
              empty={t(helps ? 'road.noHelps' : 'road.noObstacles')}
              add={{
                label: t(helps ? 'road.addHelp' : 'road.addObstacle'),
                hint: t('road.whatHint'),
                initial: { sort },
              }}
              nameOf={nameOf}
              wordsOf={({ item }) => {
                const { answer } = riskOf(item.values);
                return {
                  facts: [answer === '' ? t('road.noAnswer') : t('road.answerOf', { words: answer })],
                  lead: (
                    <span class={styles.sign} data-sort={sort}>
                      <Icon icon={helps ? CirclePlus : CircleMinus} />
                    </span>
                  ),
                };
              }}
              editLabel={t(helps ? 'road.newHelp' : 'road.newObstacle')}
              form={(item) => <RiskForm item={item} sort={sort} />}
            />
          </Section>
        );
      })}
      <div>
        <LinkButton kind="plain" icon={Route} href={`/plan/${plan.id}/road`}>
          {t('road.toRoad')}
        </LinkButton>
      </div>
    </Stack>
  );
}

/** What it is, what the team does about it, and whether it helps; all save themselves. */
function RiskForm({ item, sort }: { item: Item; sort: RiskSort }) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = item;
  const turn = (to: RiskSort) => void save((store) => store.write({ scope, kind, id, fields: { sort: to } }));
  return (
    <>
      <PlanCell item={item} field="what" label={t('road.what')} hint={t('road.whatHint')} read={wordsIn} />
      <PlanCell item={item} field="answer" label={t('road.answer')} read={wordsIn} />
      <Chips
        legend={t('road.sort')}
        options={RISK_SORTS.map((value) => ({
          value,
          label: t(`road.sort.${value}`),
          icon: value === 'opportunity' ? CirclePlus : CircleMinus,
        }))}
        value={sort}
        onChange={turn}
      />
      <CellVersions
        item={item}
        field="sort"
        show={(value) => (value === 'opportunity' || value === 'obstacle' ? t(`road.sort.${value}`) : '')}
      />
    </>
  );
}
