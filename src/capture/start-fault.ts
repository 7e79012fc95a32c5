import type { StartFault } from './recorder.ts';

/** What a failed start is called in the catalogues: the keys of `faults.recorder` end in these. */
const SHOWN = {
  denied: 'denied',
  no_microphone: 'no_microphone',
  busy: 'busy',
  unsupported: 'unsupported',
  elsewhere: 'elsewhere',
  no_space: 'no_room',
  not_saving: 'not_saving_yet',
  // Taken back, or going on already: nobody needs words for it.
  cancelled: undefined,
  running: undefined,
} as const satisfies Record<StartFault, string | undefined>;

/** A start that failed and wants words. */
export type ShownFault = Exclude<(typeof SHOWN)[StartFault], undefined>;

export function shownFault(reason: StartFault): ShownFault | undefined {
  return SHOWN[reason];
}
