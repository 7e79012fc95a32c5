import type { Activity } from '../../domain/activity.ts';
import { labelOf } from '../../domain/field.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { detailsOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { List } from '../../ui/list.tsx';
import { StopRow } from '../../ui/stop-row.tsx';

export interface StopListProps {
  stops: readonly Listed<Activity>[];
  programme: Programme;
}

/** The stops of a day, each with its hour, kind, place and case. */
export function StopList({ stops, programme: { places, cases } }: StopListProps) {
  const { t } = useI18n();
  return (
    <List>
      {stops.map((stop) => {
        const held = cases.get(stop.case ?? '');
        const around = { place: places.get(stop.place ?? '')?.name, case: held?.title };
        return (
          <StopRow
            key={stop.id}
            href={`/stop/${stop.id}`}
            type={stop.type}
            title={titleOfStop(t, stop)}
            time={stop.time.from ?? ''}
            details={[
              ...(stop.time.from ? [] : [t('today.noTime')]),
              ...detailsOfStop(t, stop, around),
              ...(labelOf(stop.labels) === 'invented' ? [t('route.invented')] : []),
            ]}
            weave={held?.weave}
          />
        );
      })}
    </List>
  );
}
