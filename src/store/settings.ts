import { createStore, get, type UseStore, update } from 'idb-keyval';
import * as z from 'zod/mini';

/** What every route on this phone shares and the first paint needs. */
const Settings = z.object({
  language: z.catch(z.optional(z.string()), undefined),
  theme: z.catch(z.optional(z.enum(['paper', 'sun', 'night'])), undefined),
  /** which route was open: the id of its profile */
  open: z.catch(z.optional(z.string()), undefined),
  /** when sound and pictures travel: on Wi-Fi, always, or only when a person says so */
  media: z.catch(z.optional(z.enum(['wifi', 'always', 'request'])), undefined),
  /** kbit/s of a recording */
  bitrate: z.catch(z.optional(z.union([z.literal(24), z.literal(32), z.literal(64)])), undefined),
  /** which key does what while one listens and writes: command → key */
  listenKeys: z.catch(z.optional(z.record(z.string(), z.string())), undefined),
  /** warnings of a recording that are only shown, without tone and vibration */
  quiet: z.catch(z.optional(z.array(z.enum(['silent', 'clipping', 'low_space', 'stopped']))), undefined),
  textSize: z.catch(z.optional(z.enum(['normal', 'large', 'largest'])), undefined),
});
export type Settings = z.infer<typeof Settings>;

/** Keeps the settings of this phone. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes some of them; the others stay. */
  change(changes: Partial<Settings>): Promise<Settings>;
}

const KEY = 'settings';

/** Where the browser keeps nothing: what is chosen holds as long as the page is open. */
export function createPassingSettings(): SettingsStore {
  let held: Settings = {};
  return {
    read: async () => held,
    async change(changes) {
      held = { ...held, ...changes };
      return held;
    },
  };
}

/** Settings on disk. What was stored in another form reads as not chosen. */
export function createSettings(
  keyval: UseStore = createStore('bitacora-settings', 'settings'),
): SettingsStore {
  const parsed = (held: unknown) => Settings.parse(held ?? {});
  return {
    read: async () => parsed(await get<unknown>(KEY, keyval)),
    async change(changes) {
      let next: Settings = changes;
      // In one transaction: another tab may change another of them in the same moment.
      const merge = (held: unknown) => {
        next = { ...parsed(held), ...changes };
        return next;
      };
      await update<unknown>(KEY, merge, keyval);
      return next;
    },
  };
}
