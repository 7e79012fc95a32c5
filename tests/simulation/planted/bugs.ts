import type { Bug } from './bug.ts';
import { ENDPOINT_BUGS } from './endpoint-bugs.ts';
import { MERGE_BUGS } from './merge-bugs.ts';
import { STORE_BUGS } from './store-bugs.ts';
import { SYNC_BUGS } from './sync-bugs.ts';

/** Every mistake that the simulator is to find; `seeds.json` names those that it has found. */
export const BUGS: readonly Bug[] = [...MERGE_BUGS, ...STORE_BUGS, ...SYNC_BUGS, ...ENDPOINT_BUGS];
