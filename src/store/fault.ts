/** Why a save failed; a sentence for each is in the catalogues. */
export type SaveFault = 'full' | 'closed' | 'gone' | 'newer' | 'erased' | 'other';

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
  if (error instanceof SaveError) return error.reason;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer';
  return names.some((name) => CLOSED.has(name)) ? 'closed' : 'other';
}

/** Dexie wraps the database's own error as `inner`; an abort hides what caused it there. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let next: unknown = error;
  for (let depth = 0; depth < 4 && typeof next === 'object' && next !== null; depth += 1) {
    if ('name' in next && typeof next.name === 'string') names.push(next.name);
    next = 'inner' in next ? next.inner : 'cause' in next ? next.cause : undefined;
  }
  return names;
}
