import type { Activity } from '../../domain/activity.ts';
import { aroundStop } from '../../domain/around.ts';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { stopRow } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { List } from '../../ui/list.tsx';
import { StopRow } from '../../ui/stop-row.tsx';
import { StopMarks } from './stop-marks.tsx';

export interface MarkedStopsProps {
  stops: readonly Listed<Activity>[];
  programme: Programme;
  changes: readonly ChangedStop[];
}

/** Stops in a list, each with what sets it apart today. */
export function MarkedStops({ stops, programme, changes }: MarkedStopsProps) {
  const { t } = useI18n();
  return (
    <List>
      {stops.map((stop) => (
        <StopRow
          key={stop.id}
          {...stopRow(t, stop, aroundStop(stop, programme))}
          state={<StopMarks stop={stop} programme={programme} changes={changes} />}
        />
      ))}
    </List>
  );
}
