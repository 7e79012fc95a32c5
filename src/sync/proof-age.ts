/** How long a proof lasts where nothing has changed meanwhile, ms. */
export const PROOF_LASTS = 6 * 3600_000;

/** Whether a proof of this instant may still be told at another, ms; not so where the clock has gone far back since. */
export function isProofFresh(checked: number, now: number): boolean {
  return checked > 0 && Math.abs(now - checked) < PROOF_LASTS;
}
