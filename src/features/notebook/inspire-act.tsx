import { Sprout } from 'lucide';
import { useLocation } from 'preact-iso';
import { useRef, useState } from 'preact/hooks';
import type { InspiredPlan } from '../../domain/inspire.ts';
import { planOf } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { inspirePlan, sharingOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoosePlan } from '../../ui/choose-plan.tsx';

interface InspireActProps {
  readonly item: Item;
  /** puts on disk what is being typed */
  readonly flush?: () => Promise<void>;
}

/** One tap makes a voice inspire a plan; only what everyone on the route may read can. */
export function InspireAct({ item, flush }: InspireActProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const running = useRef(false);
  const plans = useQuery(({ queries }) => queries.ofKind('plan')) ?? [];
  const sharing = useQuery(
    async (store) => sharingOf(store, item),
    [item.scope, item.id, item.values['interview']],
  );
  if (!sharing?.ok) return null;
  const inspire = async (plan: InspiredPlan) => {
    if (running.current) return;
    running.current = true;
    await flush?.();
    let inspired = '';
    const saved = await save(async (store) => {
      const result = await inspirePlan(store, item, plan);
      if (result.ok) inspired = result.plan;
    });
    running.current = false;
    setOpen(false);
    if (saved && inspired !== '') route(`/plan/${inspired}`);
  };
  return (
    <>
      <Button kind="act" large icon={Sprout} onClick={() => setOpen(true)}>
        {t('notebook.inspires')}
      </Button>
      <ChoosePlan
        open={open}
        onClose={() => setOpen(false)}
        plans={plans.map(({ id, values }) => {
          const { title, team } = planOf(values);
          return { id, title: title || t('plan.untitled'), meta: team };
        })}
        onChoose={(id) => void inspire({ id })}
        onNew={(title) => void inspire({ title })}
        words={{
          title: t('notebook.whichPlan'),
          close: t('kit.close'),
          sentence: sharing.drafts.length > 0 ? t('notebook.inspireCopy') : t('notebook.inspireAll'),
          more: (count) => t('kit.showMore', { count }),
          newTitle: t('notebook.newPlan'),
          newHint: t('notebook.newPlanHint'),
          begin: t('notebook.beginPlan'),
        }}
      />
    </>
  );
}
