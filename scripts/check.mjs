// `npm run check`: what is quick to know before a commit: types, lint, format and the tests that need no browser.
import { installMissing } from './install.mjs';
import { QUICK_STEPS, runStep, tool } from './step.mjs';

await installMissing();
const tests = [tool('vitest', 'vitest.mjs'), 'run', '--project', 'rules', '--project', 'screens'];
const failed = [];
for (const { name, args } of [...QUICK_STEPS, { name: 'tests', args: tests }]) {
  if (!(await runStep(name, args))) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
