import { afterAll, beforeAll, describe, test } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';
import { collectChecks } from './suite.ts';

describe('the embedded endpoint', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.stop());

  for (const { name, run } of collectChecks(() => endpoint)) test(name, run, 60_000);
});
