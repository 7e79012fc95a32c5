/**
 * Why a save failed, or what holds it up; a sentence for each is in the catalogues. `again`: a file of exactly these bytes was
 * erased on this route, as someone asked.
 */
export type SaveFault = 'full' | 'closed' | 'gone' | 'newer' | 'erased' | 'again' | 'held' | 'other';

/** A save that did not happen. Nothing that was there before has changed. */
export class SaveError extends Error {
  readonly reason: SaveFault;
  constructor(reason: SaveFault, cause?: unknown) {
    super(`not saved: ${reason}`, { cause });
    this.name = 'SaveError';
    this.reason = reason;
  }
}

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'InvalidState',
  'AbortError',
  'UnknownError',
  'TimeoutError',
  'OpenFailedError',
]);

/** What a fault of the database means for the person who saves. */
export function faultOf(error: unknown): SaveFault {
  const chain = chainOf(error);
  const known = chain.find((each) => each instanceof SaveError);
  if (known) return known.reason;
  const names = chain.flatMap(nameOf);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer';
  return names.some((name) => CLOSED.has(name)) ? 'closed' : 'other';
}

/**
 * Dexie wraps the database's own error as `inner`; an abort hides what caused it there, and a write of many rows keeps what became
 * of each: all for one reason.
 */
function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let next: unknown = error;
  while (chain.length < 4 && typeof next === 'object' && next !== null) {
    chain.push(next);
    next = hiddenIn(next);
  }
  return chain;
}

function hiddenIn(error: object): unknown {
  if ('failures' in error && Array.isArray(error.failures) && error.failures.length > 0)
    return error.failures[0];
  return 'inner' in error ? error.inner : 'cause' in error ? error.cause : undefined;
}

function nameOf(error: unknown): string[] {
  const named = typeof error === 'object' && error !== null && 'name' in error;
  return named && typeof error.name === 'string' ? [error.name] : [];
}
