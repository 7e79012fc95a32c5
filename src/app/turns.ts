/**
 * Gives each run a task of its own, in order. Preact would draw in the same task that has read the database: on a weak phone
 * the two together hold up a tap for a tenth of a second and more.
 */
export function createTurns(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  port1.addEventListener('message', () => due.shift()?.());
  port1.start();
  return (run) => {
    due.push(run);
    port2.postMessage(undefined);
  };
}
