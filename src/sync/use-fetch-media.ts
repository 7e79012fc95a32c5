import { useState } from 'preact/hooks';
import { useCourier } from './use-courier.tsx';

/**
 * What came of asking for sound or pictures: nothing was asked yet, they are on their way, they could not be asked for, the
 * endpoint has not got all of them, or somebody had them erased.
 */
export type FetchState = 'idle' | 'busy' | 'failed' | 'absent' | 'erased';

/**
 * Fetches the files of media records because a person asks for them.
 * @param ids of the media records
 * @returns `fetchNow` is undefined where the route lives on this phone only
 */
export function useFetchMedia(ids: readonly string[]): {
  readonly asked: FetchState;
  readonly fetchNow: (() => Promise<void>) | undefined;
} {
  const courier = useCourier();
  const [asked, setAsked] = useState<FetchState>('idle');
  const fetchNow = async () => {
    setAsked('busy');
    const got = await courier?.fetchMedia(ids).catch(() => undefined);
    if (!got?.ok) setAsked('failed');
    else if (got.value.erased > 0) setAsked('erased');
    else setAsked(got.value.absent > 0 ? 'absent' : 'idle');
  };
  return { asked, fetchNow: courier && fetchNow };
}
