import { capture } from './capture.ts';
import { consent } from './consent.ts';
import { exporting } from './export.ts';
import { guide } from './guide.ts';
import { history } from './history.ts';
import { people } from './people.ts';
import { listen } from './listen.ts';
import { map } from './map.ts';
import { phone } from './phone.ts';
import { route } from './route.ts';
import { standing } from './standing.ts';

/** English, what the places say that are opened later. */
export const enFar = {
  capture,
  consent,
  guide,
  history,
  people,
  listen,
  map,
  route,
  standing,
  phone,
  export: exporting,
};
