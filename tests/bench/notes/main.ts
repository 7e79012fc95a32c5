import { openOurs } from './ours.ts';
import { openPlain } from './plain.ts';

/** What the measurement calls from outside. */
const bench = { openOurs, openPlain };
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
