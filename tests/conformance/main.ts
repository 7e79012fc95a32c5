/** `npm run conformance -- <url> [setup key]`: whether the endpoint at an address keeps docs/protocol.md. */
import type { Subject } from './client.ts';
import { collectChecks } from './suite.ts';

const [address, setupKey] = process.argv.slice(2);
if (address === undefined || !/^https?:\/\//.test(address)) {
  console.error('npm run conformance -- <url> [setup key]\nThe address is the one before /api/v1.');
  process.exit(2);
}
const url = address.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
const subject: Subject = { fetch, url, ...(setupKey !== undefined && { setupKey }) };

let failed = 0;
const checks = collectChecks(() => subject);
for (const { name, run } of checks) {
  const fault = await run().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (fault === undefined) console.log(`ok      ${name}`);
  else {
    failed += 1;
    console.log(`failed  ${name}\n        ${fault}`);
  }
}
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
