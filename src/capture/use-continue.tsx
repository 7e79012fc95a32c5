import { useState } from 'preact/hooks';
import { mediaOf, mediaSort } from '../domain/media.ts';
import type { Scope } from '../protocol/names.ts';
import { useQuery } from '../store/use-query.tsx';
import { useRoutes } from '../store/use-routes.tsx';
import { type ShownFault, shownFault } from './start-fault.ts';
import { useRecorder } from './use-recorder.tsx';

export interface Continue {
  /** false while this phone records, or before it knows what is there */
  readonly can: boolean;
  readonly fault: ShownFault | undefined;
  /** Call it inside the tap. @returns whether sound comes */
  goOn(): Promise<boolean>;
}

/** Going on with an interview that has sound already: in new segments after those that are there. */
export function useContinue(owner: string, scope: Scope): Continue {
  const recorder = useRecorder();
  const { settings } = useRoutes();
  const [fault, setFault] = useState<ShownFault | undefined>(undefined);
  // Read ahead: between the tap and the microphone nothing may be awaited.
  const next = useQuery(
    async ({ queries }) => {
      const sounds = (await queries.linkedTo(owner, 'media')).map(({ values }) => mediaOf(values));
      return 1 + Math.max(-1, ...sounds.filter((each) => mediaSort(each) === 'sound').map(segmentOf));
    },
    [owner],
  );
  return {
    can: next !== undefined && recorder.state.value.name === 'idle',
    fault,
    async goOn() {
      setFault(undefined);
      const bitrate = (settings.bitrate ?? 32) * 1000;
      const started = await recorder.start({ owner, scope, bitrate, segment: next ?? 0 });
      if (!started.ok) setFault(shownFault(started.reason));
      return started.ok;
    },
  };
}

function segmentOf({ segment }: { segment: number }): number {
  return segment;
}
