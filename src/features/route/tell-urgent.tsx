import { Lock, Siren } from 'lucide';
import { jsonWords } from '../../domain/json-words.ts';
import { urgentDraftId } from '../../domain/urgent-draft.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useUrgentActs } from '../../store/use-urgent.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { State } from '../../ui/state.tsx';
import styles from './route.module.css';
import { useEdit } from './use-edit.ts';

/** The field that tells something urgent to everybody; what was typed and not told yet is kept for whoever typed it. */
export function TellUrgent({ stop }: { stop: string }) {
  const id = urgentDraftId(stop);
  const read = useRecord('me', id);
  return read ? <UrgentForm key={id} stop={stop} item={read.item} /> : null;
}

function UrgentForm({ stop, item }: { stop: string; item: Item | undefined }) {
  const { t } = useI18n();
  const acts = useUrgentActs();
  const edit = useEdit({
    scope: 'me',
    kind: 'urgent_draft',
    id: urgentDraftId(stop),
    initial: { activity: stop },
  });
  const held = item?.values['words'];
  const typing = useTyped<string>({ ...edit.of, field: 'words' }, held);
  const draft = useDraft(jsonWords(held), (words) => edit.write({ words }), typing);
  const text = draft.value.trim();
  const tell = async () => {
    // In this order: what is still on its way to the draft must not come after it was emptied.
    await draft.flush();
    await acts.tell(stop, text);
  };
  return (
    <div class={styles.group} data-print="no">
      <Field
        label={t('route.urgentField')}
        hint={t('route.urgentHint')}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
        dir="auto"
        enterKeyHint="send"
        onKeyDown={(event) => event.key === 'Enter' && text !== '' && void tell()}
      />
      {text !== '' && <State icon={Lock}>{t('route.urgentUntold')}</State>}
      <Button icon={Siren} disabled={text === ''} onClick={() => void tell()}>
        {t('route.urgentTell')}
      </Button>
    </div>
  );
}
