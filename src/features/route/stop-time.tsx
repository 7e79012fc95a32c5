import { type Activity, activityOf, TimeSpan } from '../../domain/activity.ts';
import { clashes, endsNextDay } from '../../domain/clash.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Field } from '../../ui/field.tsx';
import { Doubt } from './doubt.tsx';
import { withField } from './json-object.ts';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

export interface StopTimeProps {
  item: Item | undefined;
  edit: Edit;
  /** all stops of the route */
  stops: readonly Listed<Activity>[];
}

/** From and until: they only make sense together, so they are one field. */
export function StopTime({ item, edit, stops }: StopTimeProps) {
  const { t } = useI18n();
  const held = item?.values['time'];
  const typing = useTyped<Json>({ ...edit.of, field: 'time' }, held);
  const draft = useDraft<Json>(held ?? {}, (time) => edit.write({ time }), typing);
  const read = TimeSpan.safeParse(draft.value);
  const time = read.success ? read.data : {};
  const change = (field: 'from' | 'to') => (next: string) =>
    draft.change(withField(draft.value, field, next));
  return (
    <div>
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
      <Doubt>{endsNextDay({ time }) && t('route.endsNextDay', { time: time.to ?? '' })}</Doubt>
      {item && <SameTime stop={{ ...activityOf(item.values), time, id: item.id }} stops={stops} />}
    </div>
  );
}

/** The stops that are on at the same hour of the same day: often a mistake, sometimes two groups. */
export function SameTime({ stop, stops }: { stop: Listed<Activity>; stops: readonly Listed<Activity>[] }) {
  const { t, format } = useI18n();
  const names = clashes(stop, stops).map(
    (other) => `${titleOfStop(t, other)} (${timeOfStop(t, other.time)})`,
  );
  return <Doubt>{names.length > 0 && t('route.sameTime', { stops: format.list(names) })}</Doubt>;
}
