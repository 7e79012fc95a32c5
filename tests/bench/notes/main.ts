import { fillOpenRoute, openOurs } from './ours.ts';
import { openPlain } from './plain.ts';

/** What the measurement calls from outside. */
const bench = { fillOpenRoute, openOurs, openPlain };
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
