import type { SyncFault } from './outcome.ts';
import { useCourier } from './use-courier.tsx';

/** What no signal and no waiting mend. */
const NEEDS_A_PERSON = ['invite', 'exists', 'token', 'unknown'] as const satisfies readonly SyncFault[];

/** Why the endpoint has not let this phone in; undefined where it has, or where nobody knows yet. */
export function useNotTaken(): (typeof NEEDS_A_PERSON)[number] | undefined {
  const state = useCourier()?.state.value;
  // Something goes over: it has let it in by now.
  const fault = state?.progress ? undefined : state?.fault;
  return NEEDS_A_PERSON.find((each) => each === fault);
}
