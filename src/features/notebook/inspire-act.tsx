import { Sprout } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { InspiredPlan } from '../../domain/inspire.ts';
import { choosePlanWords } from '../../i18n/choose-plan-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useInspire } from '../../store/use-inspire.tsx';
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
  const [open, setOpen] = useState(false);
  const { sharing, plans, inspire } = useInspire(item, flush);
  if (!sharing?.ok) return null;
  const choose = async (plan: InspiredPlan) => {
    const inspired = await inspire(plan);
    setOpen(false);
    if (inspired !== undefined) route(`/plan/${inspired}`);
  };
  return (
    <>
      <Button kind="act" large icon={Sprout} onClick={() => setOpen(true)}>
        {t('notebook.inspires')}
      </Button>
      <ChoosePlan
        open={open}
        onClose={() => setOpen(false)}
        onChoose={(id) => void choose({ id })}
        onNew={(title) => void choose({ title })}
        {...choosePlanWords(
          t,
          plans,
          sharing.drafts.length > 0 ? t('notebook.inspireCopy') : t('notebook.inspireAll'),
        )}
      />
    </>
  );
}
