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
  if (way === 'share' && canShareFile(file)) {
    await navigator.share({ files: [file] }).catch(ignoreClosed);
    return 'shared';
  }
  downloadFile(file);
  return 'downloaded';
}

/** Somebody closed the sheet without choosing whom to give it to. */
function ignoreClosed(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
