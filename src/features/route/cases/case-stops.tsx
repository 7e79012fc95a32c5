import type { Activity } from '../../../domain/activity.ts';
import { aroundStop } from '../../../domain/around.ts';
import { dayNumber } from '../../../domain/day.ts';
import type { Listed } from '../../../domain/json.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { stopRow } from '../../../i18n/stop-words.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { List } from '../../../ui/list.tsx';
import { StopRow } from '../../../ui/stop-row.tsx';

export interface CaseStopsProps {
  stops: readonly Listed<Activity>[];
  programme: Programme;
}

/** Where a case stands in the programme: each stop with its day; what the page says of the case already is left out. */
export function CaseStops({ stops, programme }: CaseStopsProps) {
  const { t, format } = useI18n();
  const dayOf = (stop: Activity) => {
    const day = programme.days.find(({ id }) => id === stop.day);
    const number = day && dayNumber(programme.days, day);
    if (number === undefined || day?.date === undefined) return t('route.noDay');
    return `${t('route.day', { number })} · ${format.day(day.date)}`;
  };
  return (
    <List>
      {stops.map((stop) => {
        const around = aroundStop(stop, programme);
        const isThere = stop.place === programme.cases.get(stop.case ?? '')?.place;
        const bare = {
          ...around,
          case: undefined,
          host: undefined,
          ...(isThere ? { place: undefined } : {}),
        };
        const row = stopRow(t, stop, bare);
        return <StopRow key={stop.id} {...row} details={[dayOf(stop), ...row.details]} />;
      })}
    </List>
  );
}
