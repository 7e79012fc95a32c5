/** The calls, as log lines name them: never with what stands in an address. */
export type CallName =
  | 'routes'
  | 'invites'
  | 'join'
  | 'members'
  | 'sync'
  | 'digest'
  | 'records'
  | 'chunks'
  | 'other';

/** Everything that an operator is told. No entry has a place for a name, a token, an address or a value. */
export type Entry =
  | { readonly event: 'start'; readonly open: boolean; readonly app: boolean; readonly proxies: number }
  | { readonly event: 'stopping'; readonly signal: string }
  | { readonly event: 'stopped'; readonly cut: boolean; readonly ms: number }
  | { readonly event: 'new-epoch' }
  /** a phone knows more than the store holds: a backup was put back, and no `new-epoch` came after it */
  | { readonly event: 'phone-ahead'; readonly route: string }
  /** `route` is the name of its folder among the chunks */
  | { readonly event: 'route-made'; readonly route: string }
  | { readonly event: 'disk-full'; readonly call: CallName; readonly code: string }
  | { readonly event: 'route-full'; readonly route: string }
  /** the storage failed: code of the system or of SQLite, and where in the code */
  | {
      readonly event: 'storage-error';
      readonly call: CallName;
      readonly code: string;
      readonly where: string;
    }
  /** a bug: what kind of error, and where in the code */
  | { readonly event: 'fault'; readonly call: CallName; readonly name: string; readonly where: string }
  | { readonly event: 'rate-limited'; readonly by: 'device' | 'address' | 'failures' }
  /** many unknown tokens, invites or setup keys within a minute */
  | { readonly event: 'many-refused' }
  /** the storage took long, the time that a request came in not counted */
  | { readonly event: 'slow'; readonly work: 'records' | 'chunk'; readonly seconds: number }
  /** requests come through a proxy that the settings know nothing of: all visitors share one allowance */
  | { readonly event: 'proxy-unknown' };

/** Takes one event; `count` says how many like it are meant. */
export type Log = (entry: Entry & { readonly count?: number }) => void;

const LEVELS: Partial<Record<Entry['event'], 'warn' | 'error'>> = {
  'disk-full': 'error',
  'route-full': 'warn',
  'phone-ahead': 'warn',
  'storage-error': 'error',
  fault: 'error',
  'rate-limited': 'warn',
  'many-refused': 'warn',
  slow: 'warn',
  'proxy-unknown': 'warn',
};

/** One JSON object a line: `at` (ISO 8601), `level`, `event`, and what belongs to it. */
export function createLog(write: (line: string) => void, clock: () => number): Log {
  return ({ event, ...more }) =>
    write(
      `${JSON.stringify({ at: new Date(clock()).toISOString(), level: LEVELS[event] ?? 'info', event, ...more })}\n`,
    );
}

/** What an error may say in a log: never its message, which can hold what someone wrote. */
export function errorToEntry(error: unknown, call: CallName): Entry {
  const code = codeOf(error);
  if (isDiskFull(error)) return { event: 'disk-full', call, code: code ?? 'ENOSPC' };
  const where = whereOf(error);
  if (code !== undefined) return { event: 'storage-error', call, code, where };
  return {
    event: 'fault',
    call,
    name: error instanceof Error ? error.constructor.name : typeof error,
    where,
  };
}

/** Whether an error means that there is no room left, in a folder or in the database. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error) || typeof error.code !== 'string') return undefined;
  return /^(SQLITE_|E)[A-Z_]{2,40}$/.test(error.code) ? error.code : undefined;
}

/** The innermost place of ours in the code. The message comes before the places, so a made-up one can't pass for them. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return 'unknown';
  const places = error.stack.slice(error.stack.lastIndexOf(error.message) + error.message.length);
  return /at (?:async )?([\w.<>]{1,60}) \(/.exec(places)?.[1] ?? 'unknown';
}
