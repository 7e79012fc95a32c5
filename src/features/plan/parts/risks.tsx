import { Plus, Route } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { RISK_SORTS, type Risk, type RiskSort, riskOf } from '../../../domain/plan-parts/result.ts';
import { byRank, rankAt } from '../../../domain/rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { type Toast, Toasts } from '../../../ui/toasts.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { RiskList } from './risk-list.tsx';
import { RiskSheet } from './risk-sheet.tsx';
import styles from './risks.module.css';

export type RiskItem = Risk & { readonly id: string; readonly sort: RiskSort; readonly item: Item };

/** What helps on the road of a plan and what stands in its way, with what the team does about each. */
export function Risks({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const { query } = useRoute();
  const [open, setOpen] = useState<string | undefined>(query['risk']);
  const risks = useRisks(plan.id);
  const add = useAdd(plan, setOpen);
  const { toasts, gone, bin } = useBinned();
  if (risks === undefined) return null;
  return (
    <Stack>
      <p class={styles.small}>{t('road.risksHint')}</p>
      {RISK_SORTS.map((sort) => {
        const own = risks.filter((risk) => risk.sort === sort);
        const helps = sort === 'opportunity';
        return (
          <Section key={sort} title={t(helps ? 'road.helps' : 'road.obstacles')}>
            <Stack>
              {own.length === 0 ? (
                <p>{t(helps ? 'road.noHelps' : 'road.noObstacles')}</p>
              ) : (
                <RiskList risks={own} onOpen={setOpen} />
              )}
              <div>
                <Button icon={Plus} onClick={() => add(sort, own)}>
                  {t(helps ? 'road.addHelp' : 'road.addObstacle')}
                </Button>
              </div>
            </Stack>
          </Section>
        );
      })}
      <div>
        <LinkButton kind="plain" icon={Route} href={`/plan/${plan.id}/road`}>
          {t('road.toRoad')}
        </LinkButton>
      </div>
      <RiskSheet
        risk={risks.find(({ id }) => id === open)}
        onClose={() => setOpen(undefined)}
        onBin={(risk) => {
          setOpen(undefined);
          void bin(risk);
        }}
      />
      <Toasts label={t('route.inBinLabel')} toasts={toasts} onGone={gone} />
    </Stack>
  );
}

function useRisks(plan: string): readonly RiskItem[] | undefined {
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'risk'), [plan]);
  return items
    ?.filter(({ values }) => values['plan'] === plan)
    .map((item) => ({ ...riskOf(item.values), id: item.id, item }))
    .sort(byRank);
}

/** A new one after the others; it is opened once it is on disk. */
function useAdd(plan: Item, onAdded: (id: string) => void) {
  const { newId, now } = useStore();
  const save = useSave();
  const once = useSingleTap();
  return (sort: RiskSort, others: readonly RiskItem[]) =>
    once(async () => {
      const id = newId();
      const rank = rankAt(others, others.length, Math.random);
      const fields = { plan: plan.id, sort, rank, created: now() };
      if (await save((store) => store.write({ scope: plan.scope, kind: 'risk', id, fields }))) onAdded(id);
    });
}

/** It goes to the bin at once; a way back stays in sight for a while. */
function useBinned() {
  const { t } = useI18n();
  const save = useSave();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const bin = async ({ id, item, what, sort }: RiskItem) => {
    if (!(await save((store) => store.bin(item)))) return;
    const name = what || t(sort === 'opportunity' ? 'road.newHelp' : 'road.newObstacle');
    const undo = { label: t('kit.undo'), onSelect: () => void save((store) => store.restore(item)) };
    setToasts((all) => [...all, { id, text: t('road.inBin', { what: name }), action: undo }]);
  };
  return { toasts, gone, bin };
}
