import { Globe, RefreshCw, Siren } from 'lucide';
import type { Activity } from '../../domain/activity.ts';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import type { Listed } from '../../domain/json.ts';
import { otherClock } from '../../domain/other-clock.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { zoneWords } from '../../i18n/zone-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useZones } from '../../store/use-route-time.tsx';
import { State } from '../../ui/state.tsx';
import { useChangeWords } from './use-change-words.ts';

export interface StopMarksProps {
  stop: Listed<Activity>;
  programme: Programme;
  changes: readonly ChangedStop[];
}

/** What sets a stop apart today: something urgent, a change since one last looked, an hour that this phone shows otherwise. */
export function StopMarks({ stop, programme, changes }: StopMarksProps) {
  const i18n = useI18n();
  const changed = changes.find(({ activity }) => activity.id === stop.id);
  const words = useChangeWords(programme);
  const zone = zoneWords(i18n, otherClock(stop, programme, useZones()));
  return (
    <>
      {stop.urgent && (
        <State icon={Siren} tone="warn">
          {i18n.t('today.urgent')}: <bdi>{stop.urgent.text}</bdi>
        </State>
      )}
      {changed &&
        words(changed).map((each) => (
          <State key={each} icon={RefreshCw} tone="warn">
            {each}
          </State>
        ))}
      {zone && <State icon={Globe}>{zone}</State>}
    </>
  );
}
