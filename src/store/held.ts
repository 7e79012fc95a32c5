/** A save on a slow disk takes less; past it something holds it up, ms. */
const HELD_AFTER = 4000;

/**
 * Tells where work takes strangely long. A tab that the phone has frozen in the middle of a write keeps every other tab
 * of the app from reading and writing until it goes on or is closed; nothing in the browser says so.
 */
export async function tellHeld<T>(work: PromiseLike<T>, onHeld: () => void): Promise<T> {
  const timer = setTimeout(onHeld, HELD_AFTER);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
