import { mediaOf } from '../../domain/media.ts';
import { readAway } from '../../store/away.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** What this phone knows of recordings that it hasn't got. */
export interface SoundMakers {
  /** whose phones made them, as far as their names are known here; each once */
  readonly names: readonly string[];
  /** some of them are files, and so can have been shared; sound that is no file is on its maker's phone alone */
  readonly hasFiles: boolean;
  /** this phone has all of one, and its file is still to be made */
  readonly isMakingHere: boolean;
  /** somebody took some of them off this phone to make space, once the endpoint had them */
  readonly wasTakenOff: boolean;
  /** why the last try to make one came to nothing */
  readonly unmade: Unmade | undefined;
}

/** `again`: exactly these bytes were erased on this route. */
export type Unmade = 'again' | 'full' | 'other';

/**
 * Undefined until it has been read once. A stamp names the device, and each device has signed with a name.
 * @param finishing how many files are being made of them
 */
export function useSoundMakers(sounds: readonly Item[], finishing: number): SoundMakers | undefined {
  return useQuery(
    async ({ queries, media, kept }): Promise<SoundMakers> => {
      const away = await readAway(kept);
      const written = await Promise.all(
        sounds.map((sound) =>
          queries.versions(sound, mediaOf(sound.values).file === undefined ? 'owner' : 'file'),
        ),
      );
      const makers = written.flatMap((versions) => versions.slice(0, 1));
      const making = (await media.sessions('recording', 'closed')).filter((session) =>
        sounds.some(({ id }) => id === session.media),
      );
      const [unmade] = making.flatMap((session) => session.unmade ?? []);
      return {
        names: [...new Set(makers.flatMap(({ name, mine }) => (mine || name === '' ? [] : [name])))],
        hasFiles: sounds.some(({ values }) => mediaOf(values).file !== undefined),
        wasTakenOff: sounds.some(({ id }) => away.has(id)),
        isMakingHere: making.length > 0,
        unmade: unmade === undefined || unmade === 'again' || unmade === 'full' ? unmade : 'other',
      };
    },
    // What becomes of a file that is made here is told by no record where it comes to nothing.
    [finishing, JSON.stringify(sounds.map(({ key, values }) => [key, mediaOf(values).file !== undefined]))],
  );
}
