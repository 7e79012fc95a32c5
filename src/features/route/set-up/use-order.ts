import { useEffect, useRef, useState } from 'preact/hooks';
import { type Activity, activityOf } from '../../../domain/activity.ts';
import type { Listed } from '../../../domain/json.ts';
import { moveStop } from '../../../domain/move-stop.ts';
import { programmeOf } from '../../../domain/today.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import { useActs } from '../../../store/use-acts.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { useDayNames } from './use-day-names.ts';

type Stop = Listed<Activity>;

/** Where the focus goes once a stop stands elsewhere. */
export type Pressed = 'link' | 'menu' | 'grip';

export interface Order {
  /** what has just moved, in words, for the live region */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Puts a stop at a place of a day; without a place its hour decides. */
  readonly move: (stop: Stop, to: { day: string; index?: number | undefined }, pressed: Pressed) => void;
  /** One place earlier or later; over the end of a day to the next one. */
  readonly step: (stop: Stop, by: -1 | 1, pressed: Pressed) => void;
}

/** Moves stops, says where they are now, and keeps the focus on what moved. */
export function useOrder({ days, activities }: Programme): Order {
  const { t } = useI18n();
  const { act } = useActs();
  const nameOf = useDayNames(days);
  const [said, setSaid] = useState('');
  const pressed = useRef<{ stop: string; on: Pressed } | undefined>(undefined);
  useEffect(() => {
    const { stop, on } = pressed.current ?? {};
    if (stop === undefined || on === 'grip') return;
    const row = document.querySelector(`[data-drag="${CSS.escape(stop)}"]`);
    row?.querySelector<HTMLElement>(on === 'menu' ? 'summary' : 'a')?.focus();
    pressed.current = undefined;
  }, [activities]);
  const move: Order['move'] = (stop, to, on) => {
    const changes = moveStop(activities, { stop: stop.id, ...to }, Math.random);
    const what = titleOfStop(t, stop);
    const place = placeAfter(activities, changes, stop.id, to.day);
    if (changes.length === 0 || place === undefined) return setSaid(t('setup.movedNowhere', { what }));
    const numbers = { number: String(place.index + 1), count: String(place.count), day: nameOf(to.day) };
    const hours = timeOfStop(t, place.stop.time);
    pressed.current = { stop: stop.id, on };
    const writes = changes.map((change) => ({ scope: 'programme', kind: 'activity', ...change }) as const);
    return void act(t('setup.moveAct', { what }), writes).then((isSaved) => {
      if (isSaved) setSaid([t('setup.moved', { what, ...numbers }), hours].filter(Boolean).join(' · '));
    });
  };
  const step: Order['step'] = (stop, by, on) => {
    const list = programmeOf(activities, stop.day);
    const index = list.findIndex(({ id }) => id === stop.id) + by;
    if (stop.day !== undefined && index >= 0 && index < list.length)
      return move(stop, { day: stop.day, index }, on);
    const next = days[days.findIndex(({ id }) => id === stop.day) + by];
    if (next === undefined) return setSaid(t('setup.movedNowhere', { what: titleOfStop(t, stop) }));
    return move(stop, { day: next.id, index: by < 0 ? programmeOf(activities, next.id).length : 0 }, on);
  };
  return { said, say: setSaid, move, step };
}

function placeAfter(
  activities: readonly Stop[],
  changes: ReturnType<typeof moveStop>,
  id: string,
  day: string,
) {
  const after = activities.map((stop) => {
    const { fields } = changes.find((change) => change.id === stop.id) ?? {};
    if (fields === undefined) return stop;
    const { rank, time } = activityOf(fields);
    return {
      ...stop,
      ...(stop.id === id && { day }),
      ...(rank && { rank }),
      ...('time' in fields && { time }),
    };
  });
  const list = programmeOf(after, day);
  const index = list.findIndex((stop) => stop.id === id);
  const stop = list[index];
  return stop && { stop, index, count: list.length };
}
