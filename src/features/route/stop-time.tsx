import { TimeSpan } from '../../domain/activity.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { Field } from '../../ui/field.tsx';
import { withField } from './json-object.ts';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

/** From and until: they only make sense together, so they are one field. */
export function StopTime({ item, edit }: { item: Item | undefined; edit: Edit }) {
  const { t } = useI18n();
  const draft = useDraft<Json>(item?.values['time'] ?? {}, (time) => edit.write({ time }));
  const read = TimeSpan.safeParse(draft.value);
  const time = read.success ? read.data : {};
  const change = (field: 'from' | 'to') => (next: string) =>
    draft.change(withField(draft.value, field, next));
  return (
    <div class={styles.pair}>
      <Field
        label={t('route.fromTime')}
        type="time"
        value={time.from ?? ''}
        onInput={change('from')}
        onBlur={() => void draft.flush()}
      />
      <Field
        label={t('route.toTime')}
        type="time"
        value={time.to ?? ''}
        onInput={change('to')}
        onBlur={() => void draft.flush()}
      />
    </div>
  );
}
