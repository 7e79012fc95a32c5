/** How many orders of its four colours the weave has (`ui/weave.module.css`). */
const ORDERS = 8;

/** The weave that the fewest cases have, 0 to 7: what a new case gets. */
export function freeWeave(taken: readonly number[]): number {
  const uses = Array.from({ length: ORDERS }, (_, weave) => taken.filter((other) => other === weave).length);
  return uses.indexOf(Math.min(...uses));
}
