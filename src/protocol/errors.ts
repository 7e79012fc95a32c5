/** Codes that the endpoint answers a request with: section 4. */
export const ERRORS = [
  'invalid',
  'token',
  'forbidden',
  'unknown',
  'exists',
  'epoch',
  'last',
  'invite',
  'erased',
  'too_large',
  'hash',
  'slow_down',
  'full',
] as const;
/** One of the codes above. */
export type ErrorCode = (typeof ERRORS)[number];
