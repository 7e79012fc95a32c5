import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import { type Freed, makeSpace } from '../../sync/make-space.ts';
import type { Outcome } from '../../sync/outcome.ts';
import { SEEN } from '../../sync/use-try.ts';

interface MakeSpaceSettings {
  readonly courier: Courier;
  /** the beginning of the route's today, an instant, ms */
  readonly before: number;
  readonly onFreed: () => Promise<void>;
}

/** Sound that leaves this phone by a tap, and what came of it. */
export function useMakeSpace({ courier, before, onFreed }: MakeSpaceSettings) {
  const store = useStore();
  const [told, setTold] = useState<Outcome<Freed> | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const current = useRef<AbortController | undefined>(undefined);
  const begin = () => setTold(undefined);
  const stop = () => {
    current.current?.abort();
    current.current = undefined;
    setBusy(false);
  };
  useEffect(() => () => current.current?.abort(), []);
  const take = async (signal: AbortSignal): Promise<Outcome<Freed>> => {
    try {
      const transport = await courier.transport();
      return await makeSpace({ store, transport, before, signal });
    } catch (error) {
      console.warn('making space was broken off', error);
      return { ok: false, reason: 'phone' };
    }
  };
  const start = async () => {
    if (current.current) return;
    const own = new AbortController();
    current.current = own;
    setBusy(true);
    begin();
    const [came] = await Promise.all([take(own.signal), new Promise((done) => setTimeout(done, SEEN))]);
    if (came.ok || came.reason !== 'stopped') setTold(came);
    if (current.current === own) stop();
    await onFreed();
  };
  return { told, busy, begin, start, stop };
}
