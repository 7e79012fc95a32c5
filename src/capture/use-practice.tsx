import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useStore } from '../store/use-query.tsx';
import { useRoutes } from '../store/use-routes.tsx';
import { createPractice, type Practice, type Practised } from './practice.ts';
import { type ShownFault, shownFault } from './start-fault.ts';

export interface Practising {
  /** undefined before the first start, and once it is deleted */
  readonly practice: Practice | undefined;
  readonly fault: ShownFault | undefined;
  /** what was recorded, once it was finished */
  readonly heard: readonly Practised[] | undefined;
  /** whether something was recorded and is deleted by now */
  readonly deleted: boolean;
  /** Call it inside the tap. @returns whether sound comes */
  start(): Promise<boolean>;
  finish(): Promise<void>;
  remove(): Promise<void>;
}

/** A recording that is only tried out. It is deleted when somebody says so, and when the page is left. */
export function usePractice(): Practising {
  const { newId, now } = useStore();
  const { settings } = useRoutes();
  const [practice, setPractice] = useState<Practice | undefined>(undefined);
  const [fault, setFault] = useState<ShownFault | undefined>(undefined);
  const [heard, setHeard] = useState<readonly Practised[] | undefined>(undefined);
  const [deleted, setDeleted] = useState(false);
  const running = useRef<Practice | undefined>(undefined);
  const quiet = useMemo(() => async () => settings.quiet ?? [], [settings.quiet]);
  const remove = async () => {
    const last = running.current;
    running.current = undefined;
    await last?.remove();
  };
  useEffect(() => () => void remove(), []);
  return {
    practice,
    fault,
    heard,
    deleted,
    async start() {
      const made = createPractice({ newId, now, quiet });
      const bitrate = (settings.bitrate ?? 32) * 1000;
      const started = await made.recorder.start({ owner: newId(), scope: 'me', bitrate });
      setFault(started.ok ? undefined : shownFault(started.reason));
      if (!started.ok) {
        await made.remove();
        return false;
      }
      await remove();
      running.current = made;
      setDeleted(false);
      setHeard(undefined);
      setPractice(made);
      return true;
    },
    async finish() {
      await running.current?.recorder.stop();
      setHeard(await running.current?.hear());
    },
    async remove() {
      await remove();
      setPractice(undefined);
      setHeard(undefined);
      setDeleted(true);
    },
  };
}
