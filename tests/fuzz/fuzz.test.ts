import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer, listen, stopServer } from '../../endpoint/server.ts';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';
import { fuzz } from './fuzz.ts';

let endpoint: TestEndpoint;
const entries: string[] = [];
beforeAll(async () => {
  endpoint = await startEndpoint({ log: (entry) => entries.push(JSON.stringify(entry)) });
});
afterAll(() => endpoint.stop());

test('20,000 hostile requests bring no crash, no fault and no hang, and others are served meanwhile', async () => {
  const server = createHttpServer(endpoint.app);
  const url = await listen(server, '127.0.0.1', 0);
  const { statuses, faults } = await fuzz({ fetch, url }, { count: 20_000, seed: 1 });
  await stopServer(server, 1000);
  expect(faults).toEqual([]);
  expect(entries.filter((entry) => /"event":"(fault|storage-error|disk-full)"/.test(entry))).toEqual([]);
  // It only says something where requests get far enough to be taken.
  expect(statuses['200']).toBeGreaterThan(1000);
  for (const status of ['201', '400', '401', '404', '413']) expect(statuses[status]).toBeGreaterThan(20);
}, 240_000);
