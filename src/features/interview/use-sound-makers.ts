import { mediaOf } from '../../domain/media.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** What this phone knows of recordings that it hasn't got. */
export interface SoundMakers {
  /** whose phones made them, as far as their names are known here; each once */
  readonly names: readonly string[];
  /** some of them are files, and so can have been shared; sound that is no file is on its maker's phone alone */
  readonly hasFiles: boolean;
  /** this phone is still making a file of one */
  readonly isMakingHere: boolean;
}

/** Undefined until it has been read once. A stamp names the device, and each device has signed with a name. */
export function useSoundMakers(sounds: readonly Item[]): SoundMakers | undefined {
  return useQuery(
    async ({ queries, media }): Promise<SoundMakers> => {
      const written = await Promise.all(
        sounds.map((sound) =>
          queries.versions(sound, mediaOf(sound.values).file === undefined ? 'owner' : 'file'),
        ),
      );
      const makers = written.flatMap((versions) => versions.slice(0, 1));
      const making = new Set((await media.sessions('recording', 'closed')).map((session) => session.media));
      return {
        names: [...new Set(makers.flatMap(({ name, mine }) => (mine || name === '' ? [] : [name])))],
        hasFiles: sounds.some(({ values }) => mediaOf(values).file !== undefined),
        isMakingHere: sounds.some(({ id }) => making.has(id)),
      };
    },
    [JSON.stringify(sounds.map(({ key, values }) => [key, mediaOf(values).file !== undefined]))],
  );
}
