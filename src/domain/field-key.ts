import { fold } from './search.ts';

/** A field's name has 64 characters at most (docs/protocol.md, section 4); the rest is for what stands before it. */
const LONGEST = 56;

/**
 * Words as the end of a field's name, so that the same words written on two phones meet in one cell: capitals, accents and
 * spaces don't count. Letters that a field's name can't hold stand as their code points.
 */
export function fieldKey(words: string): string {
  const key = Array.from(fold(words).trim().replaceAll(/\s+/g, '-'), letterKey).join('');
  return key.length <= LONGEST ? key : `${key.slice(0, LONGEST - 14)}.${sumOf(key)}`;
}

function letterKey(letter: string): string {
  return /[a-z0-9-]/.test(letter) ? letter : `_${(letter.codePointAt(0) ?? 0).toString(36).padStart(4, '0')}`;
}

/** The sum by which long words are told apart: FNV-1a, 64 bits in base 36 (13 characters). */
export function sumOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(13, '0');
}
