import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { progressId } from '../domain/plan-parts/progress.ts';
import { createReminders, type Reminder } from './reminders.ts';
import { useStore } from './use-query.tsx';
import { type DueReport, useReportsDue } from './use-reports-due.tsx';
import { localClock } from './use-wall-clock.tsx';

/** The name under which a browser that can is asked to look once a day. */
const TAG = 'bitacora-reminders';

/**
 * Reminders of the reports that are due: kept up to date, and shown, whenever a screen that uses this is.
 * @param say the words of a message about a plan
 */
export function useReminding(say: (plan: string) => string) {
  const { profile, now } = useStore();
  const due = useReportsDue();
  const reminders = useMemo(() => createReminders(), []);
  const [wanted, setWanted] = useState<boolean | undefined>(undefined);
  const list = due?.map((report) => toReminder(report, say));
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => {
    if (list === undefined) return;
    const run = async () => {
      await reminders.renew(profile.id, list);
      // Whoever took the leave back in the browser's settings is not reminded, whatever they once wanted.
      setWanted(mayShow() && (await reminders.isWanted(profile.id)));
      if (mayShow()) await reminders.tell(localClock(now()).date, show);
    };
    // Where the browser keeps nothing, nobody is reminded: the calendar is there for that.
    run().catch(() => setWanted(false));
    // The words say when the list has changed.
  }, [reminders, profile.id, now, JSON.stringify(list)]);
  return {
    /** undefined until it has been read */
    wanted,
    /** Call it inside the tap: browsers ask only there. @returns whether it is as one wanted */
    async want(next: boolean): Promise<boolean> {
      if (next && !(await askLeave())) return false;
      try {
        // More may have come due while the browser asked.
        await reminders.want(profile.id, next ? (latest.current ?? []) : undefined);
      } catch {
        // Where the browser keeps nothing, nobody can be reminded later.
        return false;
      }
      setWanted(next);
      if (next) await reminders.tell(localClock(now()).date, show);
      return true;
    },
  };
}

function toReminder({ plan, title, month, due }: DueReport, say: (plan: string) => string): Reminder {
  return { id: progressId(plan, month), title: say(title), due, url: `/plan/${plan}/report/${month}` };
}

function mayShow(): boolean {
  return 'Notification' in globalThis && Notification.permission === 'granted';
}

/** Whether this browser shows no messages, or was told not to. */
export function isBarred(): boolean {
  return !('Notification' in globalThis) || Notification.permission === 'denied';
}

async function askLeave(): Promise<boolean> {
  if (!('Notification' in globalThis) || !('serviceWorker' in navigator)) return false;
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const registration = await navigator.serviceWorker.getRegistration();
  const periodic: unknown = registration && Reflect.get(registration, 'periodicSync');
  // Where the browser wakes nothing, the app reminds while it is open.
  // Nothing waits for that: a browser may take its time to decide.
  if (isPeriodic(periodic)) void periodic.register(TAG, { minInterval: 86_400_000 }).catch(() => {});
  return registration !== undefined;
}

async function show({ title, options }: { title: string; options: NotificationOptions }): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.showNotification(title, options);
}

interface Periodic {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

function isPeriodic(manager: unknown): manager is Periodic {
  return typeof manager === 'object' && manager !== null && 'register' in manager;
}
