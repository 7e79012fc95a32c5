import { Trash2 } from 'lucide';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './route.module.css';

/** Far from what edits; it comes back from the bin. */
export function ToBin({ item, label }: { item: Item; label: string }) {
  const save = useSave();
  return (
    <p class={styles.apart}>
      <Button kind="danger" icon={Trash2} onClick={() => void save((store) => store.bin(item))}>
        {label}
      </Button>
    </p>
  );
}
