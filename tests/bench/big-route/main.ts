import { writeOpenRoute } from '../notes/ours.ts';
import { programmeOf, type Size } from './programme.ts';

/** What the measurement calls from outside. */
const fill = (size: Size) => writeOpenRoute((store) => store.write(...programmeOf(size)));
export type Fill = typeof fill;

Object.assign(globalThis, { fill });
