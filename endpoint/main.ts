/** The composition root of the endpoint: settings, storage, port, signals (docs/protocol.md, section 10). */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { sweepChunks } from './chunk-call.ts';
import { openChunkFolder } from './chunk-folder.ts';
import { sha256Hex } from './digest.ts';
import { createHttpServer, listen, stopServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { addSite } from './site.ts';
import { listSite } from './site-files.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

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
  console.log(`A new life begins: ${epoch}. Phones will offer everything again.`);
}

async function serve(settings: Settings, appFolder: string | undefined): Promise<void> {
  const site = appFolder === undefined ? undefined : await listSite(appFolder);
  const store = await openStore(settings);
  const chunks = openChunkFolder(path.join(settings.data, 'chunks'), makeName);
  await sweepChunks({ store, chunks });
  const app = createApp({
    store,
    chunks,
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    settings: { ...settings, setupKeyHash: await setupKeyHash(settings, store) },
    report: (error) => console.error(error),
  });
  if (site !== undefined) addSite(app, site);
  const server = createHttpServer(app);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await stopServer(server);
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop().catch(fail));
  console.log(`Bitácora listens on ${await listen(server, settings.host, settings.port)}`);
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
