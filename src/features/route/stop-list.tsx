import type { Activity } from '../../domain/activity.ts';
import { aroundStop } from '../../domain/around.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { stopRow } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { List } from '../../ui/list.tsx';
import { StopRow } from '../../ui/stop-row.tsx';

export interface StopListProps {
  stops: readonly Listed<Activity>[];
  programme: Programme;
  /** the stop that is shown beside the list */
  current?: string | undefined;
}

/** The stops of a day, each with its hour, kind, place and case. */
export function StopList({ stops, programme, current }: StopListProps) {
  const { t } = useI18n();
  return (
    <List>
      {stops.map((stop) => (
        <StopRow
          key={stop.id}
          {...stopRow(t, stop, aroundStop(stop, programme))}
          current={stop.id === current}
        />
      ))}
    </List>
  );
}
