// `npm run conformance -- https://endpoint.example <setup key>`: whether any endpoint keeps docs/protocol.md. It makes routes
// there. The last line says `N passed, N failed`.
import { fail } from './build.mjs';
import { installMissing } from './install.mjs';
import { runProgram } from './program.mjs';

try {
  await installMissing();
  await runProgram('conformance', 'tests/conformance/main.ts');
} catch (error) {
  fail(error);
}
