import { Trash2 } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useActs } from '../../store/use-acts.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './route.module.css';

export interface ToBinProps {
  item: Item;
  label: string;
  /** what it is called where it can be taken back */
  what: string;
  onDone?: () => void;
}

/** Far from what edits; it comes back from the bin, and by the set-up's undo. */
export function ToBin({ item, label, what, onDone }: ToBinProps) {
  const { t } = useI18n();
  const { bin } = useActs();
  const put = async () => {
    if (await bin(t('setup.binAct', { what }), [item])) onDone?.();
  };
  return (
    <p class={styles.apart}>
      <Button kind="danger" icon={Trash2} onClick={() => void put()}>
        {label}
      </Button>
    </p>
  );
}
