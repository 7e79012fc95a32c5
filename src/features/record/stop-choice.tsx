import { programmeOf, todayOf } from '../../domain/today.ts';
import { rightClock } from '../../domain/right-clock.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { titleOfStop } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { useAnswered, useZones } from '../../store/use-route-time.tsx';
import { Select } from '../../ui/select.tsx';

export interface Stops {
  /** the stop that is on at that moment, else the one that is next on its day */
  readonly current: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/**
 * The stops that a recording may belong to: those of its day first, then every other day's.
 * @param at when it begins, or began: an instant, ms
 */
export function useStops(programme: Programme | undefined, at: number): Stops {
  const { t, format } = useI18n();
  const answered = useAnswered();
  const zones = useZones();
  if (programme === undefined) return { current: undefined, options: [] };
  const { days, activities } = programme;
  const today = todayOf(programme, { now: rightClock(at, answered).now, zones });
  const day = today.phase === 'during' ? today.day : undefined;
  const sorted = [...days].sort((a, b) => Number(b.id === day?.id) - Number(a.id === day?.id));
  const options = sorted.flatMap((each) =>
    programmeOf(activities, each.id).map((stop) => ({
      value: stop.id,
      label: [each.id !== day?.id && each.date && format.day(each.date), stop.time.from, titleOfStop(t, stop)]
        .filter(Boolean)
        .join(' · '),
    })),
  );
  const current =
    today.phase === 'during'
      ? (today.now[0] ?? today.next.find((slot) => slot.day.id === day?.id))
      : undefined;
  return { current: current?.activity.id, options };
}

export interface StopChoiceProps {
  readonly stops: Stops;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function StopChoice({ stops, value, onChange }: StopChoiceProps) {
  const { t } = useI18n();
  if (stops.options.length === 0) return null;
  const none = { value: '', label: t('record.noStop') };
  return (
    <Select label={t('record.stop')} options={[none, ...stops.options]} value={value} onChange={onChange} />
  );
}
