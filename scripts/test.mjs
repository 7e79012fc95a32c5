// `npm test`: installs and builds what is missing, then runs every test; `--all` adds what CI checks beside them.
// The last line says `N passed, N failed`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { installMissing } from './install.mjs';
import { QUICK_STEPS, runStep, tool } from './step.mjs';
import { sum, tallyPlaywright, tallyVitest } from './tally.mjs';

const all = process.argv.includes('--all');
const tallies = await checkEverything().catch((error) => {
  console.error(error);
  return [{ passed: 0, failed: 1 }];
});
const { passed, failed, skipped, names } = sum(tallies);
if (names.length > 0) console.log(`\nFailed:\n${names.join('\n')}`);
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkEverything() {
  const packages = installMissing();
  // It comes from elsewhere than the packages, and what needs no browser doesn't wait for it.
  const browser = findBrowser(packages).then(
    (found) => ({ found }),
    (error) => ({ error }),
  );
  await packages;
  const reports = await mkdtemp(path.join(tmpdir(), 'bitacora-tests-'));
  try {
    const results = [];
    if (all) for (const { name, args } of QUICK_STEPS) results.push(asOne(await runStep(name, args)));
    const built = await runStep('build', ['scripts/build.mjs']);
    if (all || !built) results.push(asOne(built));
    if (all) results.push(asOne(await runStep('size', ['scripts/size.mjs'])));
    const { found: CHROMIUM, error } = await browser;
    if (error) throw error;
    results.push(await runVitest(path.join(reports, 'vitest.json'), { CHROMIUM }));
    for (const projects of [['journeys', 'trial'], ['measured']])
      results.push(await runPlaywright(projects, path.join(reports, `${projects[0]}.json`), { CHROMIUM }));
    return results;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

async function runVitest(report, env) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runStep('unit tests', [tool('vitest', 'vitest.mjs'), ...args], { minutes: 13, env });
  return tallyVitest(report, ended);
}

async function runPlaywright(projects, report, env) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = [tool('@playwright', 'test', 'cli.js'), 'test', ...chosen, '--reporter=list,json'];
  const ended = await runStep(`tests in a browser: ${projects.join(', ')}`, args, {
    minutes: projects.includes('journeys') ? 18 : 6,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return tallyPlaywright(report, ended);
}

/** A step counts as one. */
function asOne(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
}
