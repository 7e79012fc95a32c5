import { createDirectory } from '../store/directory.ts';
import { newName } from '../store/own-name.ts';
import type { RouteStore } from '../store/route-store.ts';

/**
 * Takes over the name that this phone's person has been given, here or on another phone of theirs: in the list of
 * routes, then in what this phone says of itself. Cut off between the two, it begins again.
 * @returns how to stop
 */
export function followName(store: RouteStore, renamed: (memberName: string) => void): () => void {
  const adopt = async (memberName: string) => {
    const directory = createDirectory();
    await directory.update(store.profile.id, { memberName }).finally(() => directory.close());
    await store.setName(memberName);
    renamed(memberName);
  };
  const subscription = store
    .live(async () => newName(store))
    .subscribe((name) => {
      if (name !== undefined) void adopt(name).catch((error: unknown) => console.warn('a name waits', error));
    });
  return () => subscription.unsubscribe();
}
