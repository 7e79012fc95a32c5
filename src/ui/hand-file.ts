import { downloadFile } from './download.ts';

/** Whether this browser hands anything to other apps at all. */
export function hasShare(): boolean {
  return typeof navigator.share === 'function' && typeof navigator.canShare === 'function';
}

/** Whether it does so with files of a kind; asked before there is a file. Browsers share some kinds only: Chromium neither DOCX nor ICS. */
export function canShareKind(ending: string, type: string): boolean {
  return canShareFile(new File(['x'], `x.${ending}`, { type }));
}

function canShareFile(file: File): boolean {
  return hasShare() && navigator.canShare({ files: [file] });
}

/** What became of a file; `late`: the touch that asked no longer counts, and another one shares what is made by now. */
export type Handed = 'shared' | 'downloaded' | 'late';

/** Hands a file to another app, or to the downloads where that can't be. */
export async function handFile(file: File, way: 'download' | 'share'): Promise<Handed> {
  if (way === 'share' && canShareFile(file)) {
    // A touch counts for five seconds, and making a file may take longer.
    if ('userActivation' in navigator && !navigator.userActivation.isActive) return 'late';
    if (await share(file)) return 'shared';
  }
  downloadFile(file);
  return 'downloaded';
}

/** False where it was not handed on. */
async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    // Somebody closed the sheet without choosing whom to give it to.
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
