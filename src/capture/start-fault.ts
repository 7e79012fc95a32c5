import type { StartFault } from './recorder.ts';

/** The starts that failed and want words; the keys of `faults.recorder` end in these. */
export type ShownFault = Exclude<StartFault, 'running' | 'cancelled' | 'not_saving'> | 'not_saving_yet';

/** What a failed start is called in the catalogues; one that was taken back, or that goes on already, needs no words. */
export function shownFault(reason: StartFault): ShownFault | undefined {
  if (reason === 'running' || reason === 'cancelled') return undefined;
  return reason === 'not_saving' ? 'not_saving_yet' : reason;
}
