/**
 * How much a measurement measures, and what it may come to. The tests try whether every measurement still runs: one small
 * round, of which anything may come.
 */
const IS_TRIAL = process.env['BITACORA_TRIAL'] !== undefined;

/** What the command asked for, else so many. */
export function rounds(otherwise: number): number {
  return IS_TRIAL ? 1 : Number(process.env['BITACORA_ROUNDS'] ?? otherwise);
}

export function notes(): number {
  return IS_TRIAL ? 60 : Number(process.env['BITACORA_NOTES'] ?? 10_000);
}

/** @param trial what is enough to see that it runs */
export function extent<T>(full: T, trial: T): T {
  return IS_TRIAL ? trial : full;
}

export function atLeast(limit: number): number {
  return IS_TRIAL ? 0 : limit;
}

export function atMost(limit: number): number {
  return IS_TRIAL ? Number.POSITIVE_INFINITY : limit;
}
