/** How long a screen may wait for work that nobody waits for, ms. */
const SLICE = 8;

/** Does something with each of a long list, and lets the page draw and hear taps in between; ends early where `goesOn` says so. */
export async function inSlices<T>(
  list: readonly T[],
  run: (each: T) => void,
  goesOn: () => boolean,
): Promise<void> {
  let begun = performance.now();
  for (const each of list) {
    if (performance.now() - begun > SLICE) {
      await pause();
      if (!goesOn()) return;
      begun = performance.now();
    }
    run(each);
  }
}

/** Lets the page draw and hear taps. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Until what is to be shown has been drawn. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}
