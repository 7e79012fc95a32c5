import { cards } from './cards.ts';
import { faults } from './faults.ts';
import { interview } from './interview.ts';
import { kit } from './kit.ts';
import { notebook } from './notebook.ts';
import { plan } from './plan.ts';
import { record } from './record.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { today } from './today.ts';
import { words } from './words.ts';

/** English, as much of it as a route opens with. Its keys and placeholders are the type of every other language. */
export const en = {
  shell,
  kit,
  words,
  cards,
  faults,
  start,
  today,
  record,
  interview,
  notebook,
  plan,
};
