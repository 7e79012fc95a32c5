import { downloadFile } from './download.ts';

/** Whether this browser hands such files to other apps. Browsers share some kinds of files only; those that they don't are saved. */
export function canShareFile(file: File): boolean {
  return (
    typeof navigator.share === 'function' &&
    typeof navigator.canShare === 'function' &&
    navigator.canShare({ files: [file] })
  );
}

/** Hands a file to another app, or to the downloads where that can't be. */
export async function handFile(file: File, way: 'download' | 'share'): Promise<'shared' | 'downloaded'> {
  if (way === 'share' && canShareFile(file) && (await share(file))) return 'shared';
  downloadFile(file);
  return 'downloaded';
}

/** False where it was not handed on: making a file may take longer than a touch counts for. */
async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    // Somebody closed the sheet without choosing whom to give it to.
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
