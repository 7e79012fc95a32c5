import type { AppSettings } from './context.ts';

/** Where and how an endpoint runs: the environment, as docs/running.md lists it. */
export interface Settings extends Omit<AppSettings, 'setupKeyHash'> {
  readonly host: string;
  /** 0 takes a free one */
  readonly port: number;
  /** folder of the SQLite file and the chunks */
  readonly data: string;
  readonly setupKey: string | undefined;
  /** how long a stop waits for requests under way, ms */
  readonly stopTime: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const GIB = 1024 ** 3;

/** @throws with a sentence for the operator where a variable makes no sense */
export function readSettings(environment: Environment): Settings {
  for (const name of ['BITACORA_DATABASE_URL', 'BITACORA_S3_URL']) {
    if (given(environment, name) !== undefined) {
      throw new Error(`${name} is set, but this endpoint only knows its own SQLite file and chunk folder.`);
    }
  }
  const host = given(environment, 'BITACORA_HOST') ?? '127.0.0.1';
  const port = wholeNumber(environment, 'BITACORA_PORT', 8080);
  if (port > 65_535) throw new Error('BITACORA_PORT must be 65535 at most.');
  return {
    host,
    port,
    data: given(environment, 'BITACORA_DATA') ?? './data',
    setupKey: given(environment, 'BITACORA_SETUP_KEY'),
    open: isOpen(given(environment, 'BITACORA_OPEN'), host),
    origins: readOrigins(given(environment, 'BITACORA_ORIGINS') ?? ''),
    routeBytes: wholeNumber(environment, 'BITACORA_ROUTE_BYTES', 20 * GIB),
    rates: {
      device: wholeNumber(environment, 'BITACORA_RATE_DEVICE', 1200),
      address: wholeNumber(environment, 'BITACORA_RATE_ADDRESS', 30_000),
      failures: wholeNumber(environment, 'BITACORA_RATE_FAILURES', 300),
    },
    stopTime: wholeNumber(environment, 'BITACORA_STOP_SECONDS', 10) * 1000,
    proxies: wholeNumber(environment, 'BITACORA_PROXIES', 0),
  };
}

/** What only this machine can reach. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isOpen(text: string | undefined, host: string): boolean {
  if (text === undefined) return isLoopback(host);
  if (text !== '0' && text !== '1') throw new Error('BITACORA_OPEN must be 0 or 1.');
  return text === '1';
}

function readOrigins(text: string): string[] {
  const origins = text.split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  return origins.filter((origin) => origin !== '');
}

function wholeNumber(environment: Environment, name: string, otherwise: number): number {
  const text = given(environment, name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new Error(`${name} must be a whole number.`);
  return number;
}

/** An empty variable is one that was not given. */
function given(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim();
  return text === '' ? undefined : text;
}
