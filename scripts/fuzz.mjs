// `npm run fuzz -- 1000000 7`: so many hostile requests from a seed to a real endpoint; prints how they were answered.
import { fail, freshenEndpoint } from './build.mjs';
import { installMissing } from './install.mjs';
import { runProgram } from './program.mjs';

try {
  await installMissing();
  await freshenEndpoint();
  await runProgram('fuzz', 'tests/fuzz/main.ts');
} catch (error) {
  fail(error);
}
