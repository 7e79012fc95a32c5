import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Tally = { passed: number; failed: number; skipped: number; names?: string[] };
type Count = (file: string, succeeded: boolean) => Promise<Tally>;

const { tallyVitest, tallyPlaywright, sum } = (await import(
  new URL('../scripts/tally.mjs', import.meta.url).href
)) as { tallyVitest: Count; tallyPlaywright: Count; sum: (tallies: Partial<Tally>[]) => Tally };

describe('the count of tests', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tally-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function report(content: unknown): Promise<string> {
    const file = path.join(folder, 'report.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }
  const vitest = (...suites: string[][]) => ({
    testResults: suites.map((tests) => ({
      status: tests.includes('failed') || tests.length === 0 ? 'failed' : 'passed',
      name: 'a file',
      assertionResults: tests.map((status, at) => ({ status, fullName: `test ${at}` })),
    })),
  });

  it('is what the runners report', async () => {
    const units = await report(vitest(['passed', 'passed', 'failed'], ['passed', 'skipped']));
    expect(await tallyVitest(units, false)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
      names: ['test 2'],
    });
    const browser = await report({
      stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 },
      errors: [],
      suites: [
        {
          specs: [],
          suites: [
            {
              specs: [
                { ok: true, title: 'a' },
                { ok: false, title: 'b' },
              ],
            },
          ],
        },
      ],
    });
    expect(await tallyPlaywright(browser, false)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      names: ['b'],
    });
  });

  it('takes a file that could not be read, an error outside of tests, and a flaky test for failures', async () => {
    expect(await tallyVitest(await report(vitest(['passed'], [])), false)).toMatchObject({ failed: 1 });
    const browser = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{}] };
    expect(await tallyPlaywright(await report(browser), false)).toMatchObject({ passed: 4, failed: 2 });
  });

  it('takes a runner that crashed, ended badly, or ran nothing for a failure', async () => {
    const missing = path.join(folder, 'none.json');
    expect(await tallyVitest(missing, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(await tallyVitest(await report('{"cut'), false)).toMatchObject({ failed: 1 });
    expect(await tallyVitest(await report(vitest(['passed'])), false)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    const none = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 }, errors: [] };
    expect(await tallyPlaywright(await report(none), true)).toMatchObject({ failed: 1 });
  });

  it('adds up', () => {
    expect(sum([{ passed: 1, failed: 0 }, { passed: 2, failed: 3, skipped: 4 }, {}])).toEqual({
      passed: 3,
      failed: 3,
      skipped: 4,
      names: [],
    });
  });

  it('names what failed', async () => {
    const units = await tallyVitest(await report(vitest(['passed', 'failed'], [])), false);
    expect(sum([units, { passed: 0, failed: 1 }])).toMatchObject({ failed: 3, names: ['test 1', 'a file'] });
  });
});
