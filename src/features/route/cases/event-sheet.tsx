import { Check, Trash2 } from 'lucide';
import { caseEventOf } from '../../../domain/case-event.ts';
import type { Json } from '../../../domain/json.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { useEdit } from '../use-edit.ts';
import styles from '../route.module.css';

export interface EventSheetProps {
  /** of an event, or of one that is about to be made; undefined while the sheet is closed */
  id: string | undefined;
  /** absent until the first field of a new one is written */
  item: Item | undefined;
  /** what a new one begins with: its case, after the others */
  initial: Readonly<Record<string, Json>>;
  onClose: () => void;
  onBin: (id: string, what: string) => Promise<void>;
}

/** When it was and what happened; both save themselves. */
export function EventSheet({ id, onClose, ...rest }: EventSheetProps) {
  const { t } = useI18n();
  return (
    <Sheet
      open={id !== undefined}
      title={t(rest.item ? 'cases.editEvent' : 'cases.newEvent')}
      closeLabel={t('kit.close')}
      onClose={onClose}
    >
      {id !== undefined && <EventForm key={id} id={id} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function EventForm({ id, item, initial, onClose, onBin }: EventSheetProps & { id: string }) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'event', id, initial });
  const bin = () => {
    const { when, what } = caseEventOf(item?.values ?? {});
    onClose();
    void onBin(id, [when, what].filter(Boolean).join(': '));
  };
  return (
    <Stack>
      <CellField item={item} edit={edit} field="when" label={t('cases.when')} hint={t('cases.whenHint')} />
      <CellField item={item} edit={edit} field="what" label={t('cases.what')} long />
      <EditStateLine state={edit.state} />
      <Button kind="act" icon={Check} large onClick={onClose}>
        {t('route.doneEditing')}
      </Button>
      {item && (
        <p class={styles.apart}>
          <Button kind="danger" icon={Trash2} onClick={bin}>
            {t('kit.toBin')}
          </Button>
        </p>
      )}
    </Stack>
  );
}
