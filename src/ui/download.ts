/** Hands a file to the browser's downloads. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** The same for a file that is at hand. */
export function downloadFile(file: File): void {
  const url = URL.createObjectURL(file);
  download(url, file.name);
  // The browser has it by then; at once, Safari would save nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
