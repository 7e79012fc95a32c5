import type { Found } from '../capture/use-recorder.tsx';
import type { Recorder } from '../capture/recorder.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Courier } from '../sync/courier.ts';

/** A route that is open: its store, who carries it, and who records for it. */
export interface Session {
  readonly store: RouteStore;
  /** undefined for a route that lives on this phone only */
  readonly courier: Courier | undefined;
  readonly recorder: Recorder;
  /** what an earlier run of the app left unfinished */
  readonly recovered: Promise<Found>;
  /** Lets go of everything; a running recording is closed first. */
  close(): Promise<void>;
}
