import { readLibrary } from '../store/library.ts';

/**
 * Reads a part of what a route is made of once what it rests on has been read: the library of the database, then what keeps a route.
 * Evaluated in one go, all of it would hold up a tap on a weak phone for a tenth of a second.
 */
export async function inParts<T>(read: () => Promise<T>): Promise<T> {
  for (const rest of [readLibrary, () => import('../store/route-store.ts')]) {
    await rest();
    await nextTask();
  }
  return read();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
