// `npm run bench`: how long a first visit on a weak phone takes, beside the barest page that keeps data on the phone.
import { measure, roundsAsked } from './measure.mjs';

await measure('first-visit', { env: { BITACORA_ROUNDS: String(roundsAsked(5)) } });
