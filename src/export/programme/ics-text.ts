const encoder = new TextEncoder();

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/** A line of a calendar, folded by octets and never inside a letter. */
export function icsLine(text: string): string {
  if (encoder.encode(text).length <= LONGEST) return `${text}\r\n`;
  let [folded, octets] = ['', 0];
  for (const letter of text) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Words as a calendar may hold them: one line, its signs escaped, without what is no text (RFC 5545, 3.3.11). */
export function icsText(words: string): string {
  return words
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\n\t\P{Cc}]|\p{Cs}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** What `icsText` was made from. */
export function icsWords(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

/** `20141206T083000Z` of an instant, ms. */
export function icsInstant(instant: number): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
