/** `npm run fuzz -- <count> [seed]`: hostile requests to an endpoint in a process of its own; counts the answers by status. */
import { startServer } from '../e2e/support/server.ts';
import { fuzz } from './fuzz.ts';

const [count = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
if (![count, seed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  throw new Error('npm run fuzz -- <count> [seed]');
}
for (const name of ['DEVICE', 'ADDRESS', 'FAILURES']) process.env[`BITACORA_RATE_${name}`] = '0';
const server = await startServer();
const started = Date.now();
try {
  console.log(`Seed ${seed}`);
  const onProgress = (done: number) =>
    console.log(`${done} of ${count} after ${Math.round((Date.now() - started) / 1000)} s`);
  const { statuses, faults, slowest } = await fuzz({ fetch, url: server.url }, { count, seed, onProgress });
  for (const [status, times] of Object.entries(statuses)) console.log(`${status.padStart(10)} ${times}`);
  console.log(`The slowest answer took ${slowest.toFixed(0)} ms.`);
  for (const fault of faults.slice(0, 50)) console.error(fault);
  console.log(`${count} requests, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}
