import type { ErrorCode } from '../src/protocol/errors.ts';

/** The status of every code that refuses a request (docs/protocol.md, section 4). */
const STATUS = {
  invalid: 400,
  token: 401,
  forbidden: 403,
  unknown: 404,
  exists: 409,
  epoch: 409,
  last: 409,
  invite: 410,
  erased: 410,
  too_large: 413,
  hash: 422,
  slow_down: 429,
  full: 507,
} as const satisfies Record<ErrorCode, number>;

/** What an answer says beside `error` and `message`. */
export interface More {
  /** the name of the store's life, in the answer */
  readonly epoch?: string;
  /** ms until it is worth trying again, in `Retry-After` */
  readonly wait?: number;
}

/** An expected outcome that ends a request; the app turns it into `{error, message}`. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly more: More;

  constructor(code: ErrorCode, message: string, more: More = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** The answer that a refusal stands for, `Retry-After` in whole seconds. */
export function refusalToResponse({ code, message, more: { epoch, wait } }: Refusal): Response {
  const status = STATUS[code];
  const headers = new Headers();
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (wait !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(wait / 1000))));
  return Response.json({ error: code, message, ...(epoch !== undefined && { epoch }) }, { status, headers });
}
