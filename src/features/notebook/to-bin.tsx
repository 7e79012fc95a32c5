import { Trash2 } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './note.module.css';

/** Far from what edits; the bin gives it back. What is being typed is saved first, so that it doesn't bring it back. */
export function ToBin({ item, flush }: { item: Item; flush?: () => Promise<void> }) {
  const { t } = useI18n();
  const save = useSave();
  const bin = async () => {
    await flush?.();
    await save((store) => store.bin(item));
  };
  return (
    <div class={styles.apart}>
      <Button kind="danger" icon={Trash2} onClick={() => void bin()}>
        {t('kit.toBin')}
      </Button>
    </div>
  );
}
