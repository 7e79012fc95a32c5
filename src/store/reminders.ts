import { createStore, get, type UseStore, update } from 'idb-keyval';
import * as z from 'zod/mini';

/** A message for a day to come, its words ready: whoever shows it may be the worker, which has no catalogue. */
export const Reminder = z.object({
  /** one is shown once, whoever shows it */
  id: z.string(),
  title: z.string(),
  /** `YYYY-MM-DD`, from when on it is shown */
  due: z.string(),
  /** the address of its screen */
  url: z.string(),
});
export type Reminder = z.infer<typeof Reminder>;

const Held = z.object({
  list: z.catch(z.array(Reminder), []),
  told: z.catch(z.array(z.string()), []),
});

/** Keeps what this phone is to remind of, apart for each route; nothing where nobody asked for it. */
export interface Reminders {
  isWanted(profile: string): Promise<boolean>;
  /** Asked for, with what is known by now; or no longer wanted, where there is no list. */
  want(profile: string, list: readonly Reminder[] | undefined): Promise<void>;
  /** What is known now takes the place of what was; nothing where nobody asked. */
  renew(profile: string, list: readonly Reminder[]): Promise<void>;
  /** Shows what is due and was not shown, of all routes. @param today `YYYY-MM-DD` */
  tell(today: string, show: (message: Message) => Promise<void>): Promise<void>;
}

/** What a touched message leads to: the screen, and the route in which it is. */
export const Leads = z.object({ url: z.string(), profile: z.string() });
type Leads = z.infer<typeof Leads>;

/** A reminder as the browser shows it. */
interface Message {
  readonly title: string;
  readonly options: NotificationOptions;
}

const NAME = 'reminders';

/** @param keyval where they lie; a database of their own, so that the worker reads them without opening a route */
export function createReminders(
  keyval: UseStore = createStore('bitacora-reminders', 'reminders'),
): Reminders {
  const All = z.catch(z.record(z.string(), Held), {});
  const read = async () => All.parse((await get<unknown>(NAME, keyval)) ?? {});
  const change = (run: (held: z.infer<typeof All>) => z.infer<typeof All>) =>
    update<unknown>(NAME, (held) => run(All.parse(held ?? {})), keyval);
  return {
    isWanted: async (profile) => Object.hasOwn(await read(), profile),
    want: (profile, list) =>
      change(({ [profile]: before, ...others }) =>
        list === undefined ? others : { ...others, [profile]: { list: [...list], told: before?.told ?? [] } },
      ),
    renew: (profile, list) =>
      change((all) => {
        const before = all[profile];
        return before ? { ...all, [profile]: { ...before, list: [...list] } } : all;
      }),
    async tell(today, show) {
      for (const [profile, { list, told }] of Object.entries(await read())) {
        const due = list.filter((each) => each.due <= today && !told.includes(each.id));
        for (const reminder of due) await show(messageOf(profile, reminder));
        if (due.length === 0) continue;
        await change((all) => {
          const held = all[profile];
          if (held === undefined) return all;
          return { ...all, [profile]: { ...held, told: [...held.told, ...due.map(({ id }) => id)] } };
        });
      }
    },
  };
}

/** Takes away what is still shown of a route. */
export async function closeShown(profile: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications()) ?? [])
    if (Leads.safeParse(shown.data).data?.profile === profile) shown.close();
}

function messageOf(profile: string, { id, title, url }: Reminder): Message {
  const data: Leads = { url, profile };
  return { title, options: { tag: `${profile} ${id}`, icon: '/icons/mark-192.png', data } };
}
