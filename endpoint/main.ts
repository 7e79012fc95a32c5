/** The composition root of the endpoint: settings, storage, port, signals (docs/protocol.md, section 10). */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { sweepChunks } from './chunk-call.ts';
import { openChunkFolder, sweepDrafts } from './chunk-folder.ts';
import { sha256Hex } from './digest.ts';
import { createLog } from './log.ts';
import { createHttpServer, listen, stopServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { addSite } from './site.ts';
import { readSite } from './site-files.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import { createTally, type Tally } from './tally.ts';
import { timeChunks, timeStore } from './timed.ts';

const MINUTE = 60_000;
const log = createLog((line) => process.stderr.write(line), Date.now);
const makeName = () => randomBytes(12).toString('hex');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { app: { type: 'string' } },
  });
  const settings = readSettings(process.env);
  const [command] = positionals;
  if (command === 'new-epoch') return beginNewEpoch(settings);
  if (command !== undefined) throw new Error(`Unknown command ${command}. There is: new-epoch.`);
  await serve(settings, values.app);
}

/** The last step of a restore from a backup: phones then offer all that they hold again. */
async function beginNewEpoch(settings: Settings): Promise<void> {
  const store = await openStore(settings);
  const epoch = makeName();
  await store.renew(epoch);
  await store.close();
  log({ event: 'new-epoch' });
  console.log(`A new life begins: ${epoch}. Phones will offer everything again.`);
}

async function serve(settings: Settings, appFolder: string | undefined): Promise<void> {
  const site = appFolder === undefined ? undefined : await readSite(appFolder);
  const tally = createTally(log, Date.now);
  const store = timeStore(await openStore(settings), tally);
  const folder = path.join(settings.data, 'chunks');
  // There from the start, so that a backup finds it before the first recording.
  await mkdir(folder, { recursive: true });
  await sweepDrafts(folder, Date.now());
  const chunks = timeChunks(openChunkFolder(folder, makeName), tally);
  await sweepChunks({ store, chunks });
  const app = createApp({
    store,
    chunks,
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    settings: { ...settings, setupKeyHash: await setupKeyHash(settings, store) },
    tally,
  });
  const { open, proxies } = settings;
  if (site !== undefined) addSite(app.calls, site, proxies);
  const server = createHttpServer(app);
  stopOnSignal(server, { store, tally, time: settings.stopTime });
  const everyMinute = () => {
    app.gate.sweep();
    tally.flush();
  };
  setInterval(everyMinute, MINUTE).unref();
  console.log(`Bitácora listens on ${await listen(server, settings.host, settings.port)}`);
  log({ event: 'start', open, app: site !== undefined, proxies });
}

function stopOnSignal(
  server: Server,
  { store, tally, time }: { store: Store; tally: Tally; time: number },
): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    const since = Date.now();
    log({ event: 'stopping', signal });
    const cut = await stopServer(server, time);
    await store.close();
    tally.flush();
    log({ event: 'stopped', cut, ms: Date.now() - since });
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal).catch(fail));
}

async function openStore({ data }: Settings): Promise<Store> {
  await mkdir(data, { recursive: true });
  return openSqlite(path.join(data, 'bitacora.sqlite'), makeName());
}

/** Of a key that the operator didn't choose only the hash is kept; it is shown once. */
async function setupKeyHash({ setupKey }: Settings, store: Store): Promise<string> {
  if (setupKey !== undefined) return sha256Hex(setupKey);
  const known = await store.setupKeyHash();
  if (known !== undefined) return known;
  const made = randomBytes(24).toString('base64url');
  await store.saveSetupKeyHash(sha256Hex(made));
  console.error(`Setup key, shown this once, for whoever may create routes: ${made}`);
  return sha256Hex(made);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
