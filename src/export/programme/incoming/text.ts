/** A programme is small. Bytes. */
export const LARGEST = 4 * 1024 * 1024;
/** Entries of a file: ten times what a long route has. */
export const MOST_ENTRIES = 2000;
/** Characters of a name or a text. */
const LONGEST = 4000;

/** Bytes as words: UTF-8, or UTF-16 by its mark; undefined where they are no words. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    const text = new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Words of a file as a field may hold them. */
export function cleanWords(words: string): string {
  const plain = words.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\n\t\P{Cc}]|\p{Cs}/gu, '');
  return plain.trim().slice(0, LONGEST);
}
