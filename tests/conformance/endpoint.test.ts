import { afterAll, beforeAll } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';
import type { Subject } from './client.ts';
import { describeEndpoint } from './suite.ts';

/** Another endpoint to try: its base address, and the key where it isn't open. */
const url = process.env['BITACORA_CONFORMANCE_URL'];
const setupKey = process.env['BITACORA_CONFORMANCE_KEY'];

if (url === undefined) {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.stop());
  describeEndpoint('the embedded endpoint', () => endpoint);
} else {
  const subject: Subject = { fetch, url, ...(setupKey !== undefined && { setupKey }) };
  describeEndpoint(url, () => subject);
}
