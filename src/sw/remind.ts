import { wallClock } from '../domain/date.ts';
import { createReminders } from '../store/reminders.ts';

/** Shows what is due, where a person asked to be reminded and the browser has woken us. */
export async function remind(registration: ServiceWorkerRegistration): Promise<void> {
  if (Notification.permission !== 'granted') return;
  await createReminders().tell(today(), ({ id, title, url }) =>
    registration.showNotification(title, { tag: id, data: url }),
  );
}

/** A touched message opens the screen that it speaks of, beside what is open: there somebody may be recording. */
export async function openReminded(clients: Clients, url: unknown): Promise<void> {
  if (typeof url === 'string') await clients.openWindow(url);
}

function today(): string {
  const now = Date.now();
  return wallClock(now, -new Date(now).getTimezoneOffset()).date;
}
