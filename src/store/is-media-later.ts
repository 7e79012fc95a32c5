import { mediaDatabaseName } from './database.ts';
import { isLater } from './kept-database.ts';
import { MEDIA_VERSION } from './media-database.ts';

/**
 * Whether a later version of the app has changed where the sound of a profile lies. It is asked without opening it, which may
 * take long: no screen of words waits for sound, and a read that comes to nothing leaves a screen without a sentence.
 */
export async function isMediaLater(profile: string): Promise<boolean> {
  // Older browsers don't list them: there the first save says so.
  const databases = (await indexedDB.databases?.()) ?? [];
  const found = databases.find(({ name }) => name === mediaDatabaseName(profile));
  return found?.version !== undefined && isLater(found.version, MEDIA_VERSION);
}
