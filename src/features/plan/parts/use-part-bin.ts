import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import type { Toast } from '../../../ui/toasts.tsx';

/** Parts go to the bin at once; a way back stays in sight for a while. */
export function usePartBin() {
  const { t } = useI18n();
  const save = useSave();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const bin = async (item: Item, what: string) => {
    if (!(await save((store) => store.bin(item)))) return;
    const undo = { label: t('kit.undo'), onSelect: () => void save((store) => store.restore(item)) };
    setToasts((all) => [
      ...all.filter(({ id }) => id !== item.id),
      { id: item.id, text: t('planSteps.inBin', { what }), action: undo },
    ]);
  };
  return { toasts, gone, bin };
}
