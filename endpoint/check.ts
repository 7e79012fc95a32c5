import { isValidFor, isValidPiece } from '../src/merge/record.ts';
import { LIMITS, NAME } from '../src/protocol/limits.ts';
import { depthOf, hasEndlessNumber } from './json-tree.ts';
import type { Pushed } from './sync-request.ts';

/** Why a part of a page is rejected by itself: section 5 of the protocol. */
export type Fault = 'invalid' | 'too_large' | 'forbidden';

/** Lists and objects in a value nest at most so deep, so that every phone can read what another wrote. */
const DEPTH = 100;

/** An id, a kind or a field name. `__proto__` is none: JavaScript would lose it on the way. */
export function isName(text: string): boolean {
  return NAME.test(text) && text !== '__proto__';
}

/** What is wrong with a value of a cell, if anything (docs/protocol.md, sections 1, 4 and 5). */
export function faultOfValue(field: string, { stamp, value, seen }: Pushed): Fault | undefined {
  if (!isName(field)) return 'invalid';
  if (Buffer.byteLength(value) > LIMITS.value) return 'too_large';
  if (depthOf(value) > DEPTH || hasEndlessNumber(value)) return 'invalid';
  // Of other fields no rule says what they hold, and the endpoint doesn't read it.
  const content = field.startsWith('_') ? JSON.parse(value) : null;
  return isValidFor(field, [stamp, content, seen]) ? undefined : 'invalid';
}

/** What is wrong with a piece of a text, if anything. */
export function faultOfPiece(field: string, { stamp, value }: Pushed): Fault | undefined {
  if (!isName(field)) return 'invalid';
  const update: unknown = JSON.parse(value);
  if (typeof update !== 'string' || !isValidPiece([stamp, update])) return 'invalid';
  if (update.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(update)) return 'invalid';
  const padding = update.endsWith('==') ? 2 : update.endsWith('=') ? 1 : 0;
  return (update.length / 4) * 3 - padding > LIMITS.piece ? 'too_large' : undefined;
}
