import { wallClock } from '../domain/date.ts';
import { createReminders, type Leads } from '../store/reminders.ts';
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
 * open or another; the new page opens the one in which that screen is.
 */
export async function openReminded(
  clients: { openWindow(url: string): Promise<unknown> },
  data: unknown,
  settings: Pick<SettingsStore, 'change'> = createSettings(),
): Promise<void> {
  if (!leads(data)) return;
  await settings.change({ open: data.profile });
  await clients.openWindow(data.url);
}

/** What was shown by an older version is closed when it is touched, and no more. */
function leads(data: unknown): data is Leads {
  return typeof data === 'object' && data !== null && 'url' in data && 'profile' in data;
}

function today(): string {
  const now = Date.now();
  return wallClock(now, -new Date(now).getTimezoneOffset()).date;
}
