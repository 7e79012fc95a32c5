// `npm run lighthouse`: what Lighthouse says of the first screen and of Today, medians of three runs.
import { measure, roundsAsked } from './measure.mjs';

await measure('lighthouse', { env: { BITACORA_ROUNDS: String(roundsAsked(3)) } });
