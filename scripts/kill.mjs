// `npm run kill -- 20`: kills the browser while someone records and types, and while someone writes on a card of a plan; prints
// what each kill has cost.
import { measure, roundsAsked } from './measure.mjs';

const rounds = roundsAsked(20);
await measure('kill', { minutes: 5 + 2 * rounds, env: { BITACORA_ROUNDS: String(rounds) } });
