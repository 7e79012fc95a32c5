import { ERRORS } from '../protocol/errors.ts';

/**
 * Reasons that the endpoint itself gives, those of the way to it, `down`: a server that fails, `blocked`: something between
 * lets nobody through, `strange`: an answer that makes no sense, and `phone`: this phone could not read or store.
 */
export const REASONS = [
  ...ERRORS,
  'offline',
  'timeout',
  'down',
  'not_bitacora',
  'blocked',
  'strange',
  'refused',
  'stopped',
  'phone',
] as const;

/** Why a call or a sync came to nothing; one sentence for each is in the catalogues. */
export type SyncFault = (typeof REASONS)[number];

/** A call that came to nothing. */
export interface CallFault {
  readonly ok: false;
  readonly reason: SyncFault;
  /** the endpoint's new epoch, with `epoch` */
  readonly epoch?: string;
  /** ms to wait, with `slow_down` */
  readonly retryAfter?: number;
}

/** What a call gave, or why it gave nothing; the way to the endpoint throws no error. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | CallFault;
