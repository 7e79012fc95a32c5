import { vi } from 'vitest';

/** Tries until it holds: as long as a busy machine may need, and not the one second that Vitest gives. */
export function soon<T>(check: () => T | Promise<T>, timeout = 15_000): Promise<T> {
  return vi.waitFor(check, { timeout });
}
