import { capture } from './capture.ts';
import { cases } from './cases.ts';
import { consent } from './consent.ts';
import { contest } from './contest.ts';
import { exporting } from './export.ts';
import { exchange } from './exchange.ts';
import { guide } from './guide.ts';
import { history } from './history.ts';
import { people } from './people.ts';
import { listen } from './listen.ts';
import { map } from './map.ts';
import { mates } from './mates.ts';
import { planOut } from './plan-out.ts';
import { phone } from './phone.ts';
import { planCards } from './plan-cards.ts';
import { road } from './road.ts';
import { planSteps } from './plan-steps.ts';
import { roster } from './roster.ts';
import { route } from './route.ts';
import { setup } from './setup.ts';
import { standing } from './standing.ts';

/** English, what the places say that are opened later. */
export const enFar = {
  capture,
  cases,
  consent,
  contest,
  exchange,
  guide,
  history,
  people,
  listen,
  road,
  roster,
  map,
  mates,
  planOut,
  route,
  setup,
  standing,
  phone,
  planCards,
  planSteps,
  export: exporting,
};
