import type { ErrorCode } from '../src/protocol/wire.ts';

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

/** An expected outcome that ends a request; the app turns it into `{error, message}`. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** goes into the answer beside `error` and `message` */
  readonly more: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

export function refusalToResponse({ code, message, more }: Refusal): Response {
  const status = STATUS[code];
  const headers = status === 401 ? { 'www-authenticate': 'Bearer' } : undefined;
  return Response.json({ error: code, message, ...more }, { status, ...(headers && { headers }) });
}
