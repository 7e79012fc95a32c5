/** What came of it; `closed`: somebody closed the list of apps without choosing one, and has changed their mind. */
export type Shared = 'shared' | 'closed' | 'refused';

/** Hands words or files to another app that a person chooses. Call it inside the touch: browsers ask only there. */
export async function shareWith(data: ShareData): Promise<Shared> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'refused';
  }
}

/** Whether this browser hands words to other apps. */
export function canShareWords(): boolean {
  return typeof navigator.share === 'function';
}

/** Whether it hands them files at all. */
export function hasShare(): boolean {
  return canShareWords() && typeof navigator.canShare === 'function';
}

/** Whether it does so with files of a kind; asked before there is a file. Browsers share some kinds only: Chromium neither DOCX nor ICS. */
export function canShareKind(ending: string, type: string): boolean {
  return canShareFile(new File(['x'], `x.${ending}`, { type }));
}

/** Whether it hands this file on. */
export function canShareFile(file: File): boolean {
  return hasShare() && navigator.canShare({ files: [file] });
}
