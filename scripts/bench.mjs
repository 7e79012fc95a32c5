// `npm run bench`: how long a first visit on a weak phone takes, beside the barest page that keeps data on the phone;
// `npm run bench -- endpoint`: how many pushes a second the endpoint puts on disk. A number behind it says how many rounds.
import { fail } from './build.mjs';
import { measure, roundsAsked } from './measure.mjs';

const BENCHES = ['first-visit', 'endpoint', 'notes', 'notebook'];
const [bench = 'first-visit', ...rest] = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
if (rest.length > 0 || !BENCHES.includes(bench)) fail(new Error(`There is: ${BENCHES.join(', ')}.`));
process.argv.splice(2, Infinity, ...process.argv.slice(2).filter((word) => /^\d+$/.test(word)));
await measure(bench, { env: { BITACORA_ROUNDS: String(roundsAsked(5)) } });
