import type { Activity } from '../../domain/activity.ts';
import { aroundStop } from '../../domain/around.ts';
import type { Slot, Today } from '../../domain/today.ts';
import type { UrgentStop } from '../../domain/urgent.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { kindOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';

export interface SpokenToday {
  programme: Programme;
  today: Extract<Today, { phase: 'during' }>;
  told: readonly UrgentStop[];
}

/** Today as one would tell it to somebody who can't read the screen: what is urgent, now, next, and tonight's bed. */
export function useSpokenToday({ programme, today: { now, next, day }, told }: SpokenToday): string {
  const { t, format } = useI18n();
  const stop = (activity: Activity) => {
    const { place, host: hosts, leads } = aroundStop(activity, programme);
    const host = activity.host || hosts;
    return [
      titleOfStop(t, activity),
      kindOfStop(t, activity),
      place,
      host && t('today.hosts', { host }),
      leads.length > 0 && t('today.leads', { names: format.list(leads) }),
    ];
  };
  const nowWords = ({ activity, ends }: Slot) => [
    ends === undefined
      ? t('today.nowSince', { time: activity.time.from ?? '' })
      : t('today.nowLeft', { left: format.short(ends * 60_000) }),
    ...stop(activity),
    activity.time.to && t('today.until', { time: activity.time.to }),
  ];
  const nextWords = (slot: Slot) => [
    slot.day.id === day?.id
      ? t('today.nextIn', { time: slot.activity.time.from ?? '', left: format.short(slot.begins * 60_000) })
      : t('today.nextDay', { day: format.longDay(slot.day.date ?? '') }),
    ...stop(slot.activity),
  ];
  const parts = [
    ...told.flatMap(({ activity, urgent }) => [
      t('today.urgentOf', { stop: titleOfStop(t, activity) }),
      urgent.text,
    ]),
    ...now.flatMap(nowWords),
    ...next.flatMap(nextWords),
    day?.bed && `${t('today.bed')}: ${day.bed}`,
  ];
  return parts.filter((part, index) => part && part !== parts[index - 1]).join('. ');
}
