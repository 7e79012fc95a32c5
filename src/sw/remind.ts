import { wallClock } from '../domain/date.ts';
import { createReminders, Leads, type Reminders } from '../store/reminders.ts';
import { createSettings, type SettingsStore } from '../store/settings.ts';

/** Shows what is due, where a person asked to be reminded and the browser has woken us. */
export async function remind(registration: ServiceWorkerRegistration): Promise<void> {
  if (Notification.permission !== 'granted') return;
  await createReminders().tell(today(), ({ title, options }) =>
    registration.showNotification(title, options),
  );
}

/**
 * A touched message opens the screen that it speaks of, beside what is open: there somebody may be recording. A phone has one route
 * open or another; the new page opens the one in which that screen is. A route that is gone reminds of nothing: what is open stays so.
 */
export async function openReminded(
  clients: { openWindow(url: string): Promise<unknown> },
  data: unknown,
  { settings = createSettings(), reminders = createReminders() }: Partial<Kept> = {},
): Promise<void> {
  // What was shown by an older version is closed when it is touched, and no more.
  const leads = Leads.safeParse(data);
  if (!leads.success) return;
  const { url, profile } = leads.data;
  const isWanted = await reminders.isWanted(profile);
  if (isWanted) await settings.change({ open: profile });
  // No other route has that screen.
  const isThere = isWanted || (await settings.read()).open === profile;
  await clients.openWindow(isThere ? url : '/');
}

interface Kept {
  readonly settings: SettingsStore;
  readonly reminders: Pick<Reminders, 'isWanted'>;
}

function today(): string {
  const now = Date.now();
  return wallClock(now, -new Date(now).getTimezoneOffset()).date;
}
