import { useState } from 'preact/hooks';
import { useStore } from '../store/use-query.tsx';
import { useCourier } from './use-courier.tsx';

/** How long a try shows at least, ms: without signal one fails before anybody has seen it begin. */
const SEEN = 600;

export interface Try {
  readonly busy: boolean;
  /** when the last one came to nothing, ms; undefined where none has, or all is well since */
  readonly failed: number | undefined;
  /** Words alone, or sound and pictures with them. */
  readonly start: (what: 'sync' | 'syncMedia') => Promise<void>;
}

/** A try that a person asks for by a tap, and what came of it. */
export function useTry(): Try {
  const { now } = useStore();
  const courier = useCourier();
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<number | undefined>(undefined);
  const start: Try['start'] = async (what) => {
    if (courier === undefined || busy) return;
    setBusy(true);
    setEnded(undefined);
    await Promise.all([courier[what](), new Promise((done) => setTimeout(done, SEEN))]);
    setBusy(false);
    setEnded(now());
  };
  const { fault, running, elsewhere } = courier?.state.value ?? {};
  const isWell = fault === undefined || fault === 'stopped' || running || elsewhere;
  return { busy, failed: isWell ? undefined : ended, start };
}
