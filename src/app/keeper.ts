/** What keeps routes on this phone, in one chunk with the database code. */
import { createDirectory, type Directory } from '../store/directory.ts';
import { newDevice, newId, newToken } from '../store/identity.ts';
import { openRoute, type RouteStore } from '../store/route-store.ts';
import { plantSeeds } from '../store/seed.ts';
import type { Profile } from '../store/types.ts';
import { COPIED_KINDS } from '../domain/copied-kinds.ts';
import type { Draft } from '../domain/draft.ts';
import type { NewRoute } from '../store/use-routes.tsx';

export { openSession } from './open-session.ts';

async function inDirectory<T>(run: (directory: Directory) => Promise<T>): Promise<T> {
  const directory = createDirectory();
  try {
    return await run(directory);
  } finally {
    directory.close();
  }
}

/** Closed whatever comes of it: a database that stays open can't be taken off the phone. */
async function inRoute<T>(profile: Profile, run: (store: RouteStore) => Promise<T>): Promise<T> {
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  try {
    return await run(store);
  } finally {
    store.close();
  }
}

/** What was cut off in the making or the removing, tidied while nobody waits. */
export const sweepProfiles = () => inDirectory((directory) => directory.sweep(Date.now()));
export const listProfiles = () => inDirectory((directory) => directory.list());
const findProfile = (id: string) => inDirectory((directory) => directory.get(id));
export async function removeProfile(id: string): Promise<void> {
  await inDirectory((directory) => directory.remove(id));
  const { closeShown, createReminders } = await import('../store/reminders.ts');
  // It is gone all the same where the browser doesn't let us forget what it was to remind of.
  await createReminders()
    .want(id, undefined)
    .catch(() => undefined);
  await closeShown(id).catch(() => undefined);
}

/** An invitation for a route that is here: the endpoint is told with the next sync. @throws SaveError */
export async function rejoinRoute(id: string, invite: string): Promise<void> {
  const profile = await findProfile(id);
  if (profile === undefined) return;
  await inRoute(profile, (store) => store.courier.retell({ join: { invite } }));
}

/** Makes a route's databases and fills them; it is listed only once it is whole. @throws SaveError */
export async function addProfile({ identity, seeds }: NewRoute): Promise<Profile> {
  const made = { ...identity, id: newId(), device: newDevice(), token: newToken(), created: Date.now() };
  return inDirectory((directory) =>
    directory.add(made, (profile) => inRoute(profile, (store) => plantSeeds(store, seeds))),
  );
}

/** Reads what a route is made of; the one that is open stays so. @throws SaveError */
export async function readProgramme(id: string): Promise<readonly Draft[]> {
  const profile = await findProfile(id);
  if (profile === undefined) return [];
  const items = await inRoute(profile, (store) => store.queries.ofKind(COPIED_KINDS));
  return items
    .filter(({ scope }) => scope === 'programme')
    .map(({ scope, kind, id: record, values }) => ({ scope, kind, id: record, fields: values }));
}
