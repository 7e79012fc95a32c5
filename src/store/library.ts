/** Reads the database library and nothing that rests on it, so that it can be evaluated in a task of its own. */
export async function readLibrary(): Promise<void> {
  await import('dexie');
}
