import type { SyncAnswer } from '../../src/protocol/wire.ts';

/** What an endpoint answers that has nothing to say, but for what is given. */
export function answerOf(changes: Partial<SyncAnswer> = {}): SyncAnswer {
  return {
    epoch: 'e1',
    now: Date.now(),
    stale: [],
    rejected: [],
    cursors: {},
    patches: [],
    more: false,
    ...changes,
  };
}
