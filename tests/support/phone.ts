import { createDirectory } from '../../src/store/directory.ts';
import { newDevice, newId, newToken } from '../../src/store/identity.ts';
import { openRoute, type RouteStore } from '../../src/store/route-store.ts';
import type { Role } from '../../src/protocol/names.ts';
import type { TypedStorage } from '../../src/store/typed.ts';
import type { Identity } from '../../src/store/database.ts';

export interface PhoneSettings {
  readonly route?: string;
  readonly member?: string;
  readonly role?: Role;
  readonly endpoint?: string;
  readonly now?: () => number;
  readonly pending?: Identity['pending'];
  /** a ready-made route to look at */
  readonly sample?: boolean;
  /** where what is typed is put down at each key */
  readonly storage?: TypedStorage;
}

/** A phone with one route on it, on the real store. */
export async function makePhone(settings: PhoneSettings = {}): Promise<RouteStore> {
  const {
    route = 'route-1',
    member = newId(),
    role = 'coordinator',
    endpoint = 'http://endpoint.test',
    now = Date.now,
  } = settings;
  const directory = createDirectory();
  const profile = await directory.add({
    id: newId(),
    route,
    routeName: 'A route',
    member,
    memberName: `Member ${member}`,
    role,
    endpoint,
    sample: settings.sample ?? false,
    // One that is being made now: what was begun long ago is swept away by whoever starts meanwhile.
    created: now(),
    device: newDevice(),
    token: newToken(),
    ...(settings.pending ? { pending: settings.pending } : {}),
  });
  directory.close();
  return openRoute(profile, { now, newDevice, newId, storage: settings.storage });
}
