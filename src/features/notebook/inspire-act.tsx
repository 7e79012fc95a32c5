import { Sprout } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useInspire } from '../../store/use-inspire.tsx';
import { Button } from '../../ui/button.tsx';
import { InspireSheet } from './inspire-sheet.tsx';

interface InspireActProps {
  readonly item: Item;
  /** puts on disk what is being typed */
  readonly flush?: () => Promise<void>;
}

/** One tap makes a voice inspire a plan; only what everyone on the route may read can. */
export function InspireAct({ item, flush }: InspireActProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const inspiring = useInspire(item, flush);
  if (!inspiring.sharing?.ok) return null;
  return (
    <>
      <Button kind="act" large icon={Sprout} onClick={() => setOpen(true)}>
        {t('notebook.inspires')}
      </Button>
      {open && <InspireSheet {...inspiring} onClose={() => setOpen(false)} />}
    </>
  );
}
