import { downloadFile } from './download.ts';
import { canShareFile, shareWith } from './share.ts';

/** What became of a file; `shared` also where somebody closed the list of apps, which asks for no other way; `late`: the touch that asked no longer counts, and another one shares what is made by now. */
export type Handed = 'shared' | 'downloaded' | 'late';

/** Hands a file to another app, or to the downloads where that can't be. */
export async function handFile(file: File, way: 'download' | 'share'): Promise<Handed> {
  if (way === 'share' && canShareFile(file)) {
    // A touch counts for five seconds, and making a file may take longer.
    if ('userActivation' in navigator && !navigator.userActivation.isActive) return 'late';
    if ((await shareWith({ files: [file] })) !== 'refused') return 'shared';
  }
  downloadFile(file);
  return 'downloaded';
}
