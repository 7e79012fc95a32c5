/** A tab that nobody sees draws no frame, ms. */
const LATEST = 100;

/** Runs once, after the frame that shows what has just happened, and in any case within a tenth of a second. */
export function afterFrame(run: () => void): void {
  let isDue = true;
  const once = () => {
    if (isDue) run();
    isDue = false;
  };
  setTimeout(once, LATEST);
  // What is asked for inside a frame begins when it has been drawn.
  globalThis.requestAnimationFrame?.(() => setTimeout(once));
}
