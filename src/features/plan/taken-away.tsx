import { Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface Taken {
  readonly item: Item | undefined;
  takeAway(item: Item): Promise<void>;
  giveBack(): Promise<void>;
}

/** Parts of a plan that go to the bin, and the last of them back again. */
export function useTaken(): Taken {
  const save = useSave();
  const [item, setItem] = useState<Item | undefined>(undefined);
  return {
    item,
    async takeAway(part) {
      if (await save((store) => store.bin(part))) setItem(part);
    },
    async giveBack() {
      if (item && (await save((store) => store.restore(item)))) setItem(undefined);
    },
  };
}

/** Says what went, with the way back. */
export function TakenAway({ taken, children }: { taken: Taken; children: string }) {
  const { t } = useI18n();
  if (!taken.item) return null;
  return (
    <Notice
      action={
        <Button icon={Undo2} onClick={() => void taken.giveBack()}>
          {t('kit.undo')}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
