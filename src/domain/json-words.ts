import type { Json } from './json.ts';

/** A value as words: what is neither a string nor a number reads as empty. */
export function jsonWords(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
