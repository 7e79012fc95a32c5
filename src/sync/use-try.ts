import { useState } from 'preact/hooks';
import { useStore } from '../store/use-query.tsx';
import { useCourier } from './use-courier.tsx';

/** How long a try shows at least, ms: without signal one fails before anybody has seen it begin. */
export const SEEN = 600;

export interface Try {
  readonly busy: boolean;
  /** when the last one came to nothing, ms; undefined where none has, or all has gone over since */
  readonly failed: number | undefined;
  /** Words alone, or sound and pictures with them; nothing while one is under way. */
  readonly start: (what: 'sync' | 'syncMedia') => Promise<void>;
}

/** A try that a person asks for by a tap, and what came of it. */
export function useTry(): Try {
  const { now } = useStore();
  const courier = useCourier();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<number | undefined>(undefined);
  const start: Try['start'] = async (what) => {
    if (courier === undefined || busy || courier.state.peek().running) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await Promise.all([courier[what](), new Promise((done) => setTimeout(done, SEEN))]);
    } finally {
      setBusy(false);
    }
    const { fault, running, elsewhere } = courier.state.peek();
    // Of one that goes on elsewhere nobody knows yet what comes of it, and who has stopped one knows.
    if (fault !== undefined && fault !== 'stopped' && !running && !elsewhere) setFailed(now());
  };
  const done = courier?.state.value.done ?? 0;
  return { busy, failed: failed !== undefined && failed > done ? failed : undefined, start };
}
