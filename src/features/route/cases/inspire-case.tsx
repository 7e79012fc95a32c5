import { Sprout } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { InspiredPlan } from '../../../domain/inspire.ts';
import { choosePlanWords } from '../../../i18n/choose-plan-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useInspire } from '../../../store/use-inspire.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoosePlan } from '../../../ui/choose-plan.tsx';

/** A whole case inspires a plan: what a host shows, where no single voice says it. */
export function InspireCase({ item }: { item: Item }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  const { plans, name, inspire } = useInspire(item);
  const choose = async (plan: InspiredPlan) => {
    const inspired = await inspire(plan);
    setOpen(false);
    if (inspired !== undefined) route(`/plan/${inspired}`);
  };
  return (
    <div data-print="no">
      <Button icon={Sprout} onClick={() => setOpen(true)}>
        {t('notebook.inspires')}
      </Button>
      <ChoosePlan
        open={open}
        onClose={() => setOpen(false)}
        onChoose={(id) => void choose({ id })}
        onNew={(title) => void choose({ title })}
        name={name}
        {...choosePlanWords(t, plans, t('notebook.inspireAll'))}
      />
    </div>
  );
}
