import { Check, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from './parts.module.css';

export interface PartSheetProps {
  readonly title: string;
  /** undefined while the sheet is closed */
  readonly item: Item | undefined;
  readonly name: string;
  readonly onClose: () => void;
  readonly onBin: (item: Item, what: string) => Promise<void>;
  readonly children: (item: Item) => ComponentChildren;
}

/** A part with all its fields; each saves itself. */
export function PartSheet({ title, item, name, onClose, onBin, children }: PartSheetProps) {
  const { t } = useI18n();
  return (
    <Sheet open={item !== undefined} title={title} closeLabel={t('kit.close')} onClose={onClose}>
      {item && (
        <Stack key={item.id}>
          {children(item)}
          <Button kind="act" icon={Check} large wide onClick={onClose}>
            {t('kit.done')}
          </Button>
          <p class={styles.apart}>
            <Button
              kind="danger"
              icon={Trash2}
              onClick={() => {
                onClose();
                void onBin(item, name);
              }}
            >
              {t('kit.toBin')}
            </Button>
          </p>
        </Stack>
      )}
    </Sheet>
  );
}
