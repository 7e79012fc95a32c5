/** What a measurement may come to; anything, where it only tries whether the measurement still runs. */
export function limit(most: number): number {
  return process.env['BITACORA_TRIAL'] === undefined ? most : Number.POSITIVE_INFINITY;
}
