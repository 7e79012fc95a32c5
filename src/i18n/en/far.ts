import { consent } from './consent.ts';
import { exporting } from './export.ts';
import { history } from './history.ts';
import { phone } from './phone.ts';
import { route } from './route.ts';

/** English, what the places say that are opened later. */
export const enFar = {
  consent,
  history,
  route,
  phone,
  export: exporting,
};
