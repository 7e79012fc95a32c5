import { writeOpenRoute } from '../notes/ours.ts';
import { planOf } from './plan.ts';

/** What the measurement calls from outside. @param steps how many the plan has */
const fill = (id: string, steps: number) => writeOpenRoute((store) => store.write(...planOf(id, steps)));
export type FillPlan = typeof fill;

Object.assign(globalThis, { fill });
