import { cards } from './cards.ts';
import { consent } from './consent.ts';
import { exporting } from './export.ts';
import { faults } from './faults.ts';
import { history } from './history.ts';
import { interview } from './interview.ts';
import { kit } from './kit.ts';
import { notebook } from './notebook.ts';
import { phone } from './phone.ts';
import { plan } from './plan.ts';
import { record } from './record.ts';
import { route } from './route.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { today } from './today.ts';
import { words } from './words.ts';

/** English, whole. Its keys and placeholders are the type of every other language. */
export const en = {
  shell,
  kit,
  words,
  cards,
  consent,
  faults,
  start,
  today,
  record,
  interview,
  history,
  notebook,
  plan,
  route,
  phone,
  export: exporting,
};
