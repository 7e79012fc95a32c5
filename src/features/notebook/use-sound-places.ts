import { useQuery } from '../../store/use-query.tsx';
import { type SoundPlace, soundPlaces } from '../../sync/media-plan.ts';

/** Where the sound of each line is, by its id: words travel before sound, on every phone. */
export function useSoundPlaces(): ReadonlyMap<string, SoundPlace> | undefined {
  return useQuery(async ({ queries, media }) => soundPlaces(await queries.ofKind('media'), media));
}
