// `npm run bench`: every measurement, one after another; `npm run bench -- notes` that one. A number behind it says how many
// rounds. What is in tests/bench says what each measures.
import path from 'node:path';
import { fail } from './build.mjs';
import { installMissing } from './install.mjs';
import { measure, roundsAsked } from './measure.mjs';

const BENCHES = [
  'first-visit',
  'notes',
  'notebook',
  'endpoint',
  'sound',
  'map',
  'typing',
  'big-route',
  'big-plan',
  'peers',
];
/** The libraries that ours is compared with are installed for this alone. */
const PEERS = path.join('tests', 'bench', 'peers');
const FEW = 3;

const isNumber = (word) => /^\d+$/.test(word);
const words = process.argv.slice(2);
const unknown = words.filter((word) => !isNumber(word) && !BENCHES.includes(word));
if (unknown.length > 0) fail(new Error(`There is: ${BENCHES.join(', ')}.`));
const asked = words.filter((word) => BENCHES.includes(word));
process.argv.splice(2, Infinity, ...words.filter(isNumber));

for (const bench of asked.length > 0 ? asked : BENCHES) {
  const isLong = bench === 'peers';
  if (isLong) await installMissing(PEERS).catch(fail);
  const rounds = roundsAsked(isLong || bench === 'notes' ? FEW : 5);
  await measure(bench, { minutes: isLong ? 90 : 20, env: { BITACORA_ROUNDS: String(rounds) } });
}
