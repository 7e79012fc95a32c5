import type { Json } from '../merge/cell.ts';

/** A value of a cell as it travels; `seen` may be left out. */
export type WireValue = [stamp: string, value: Json, seen?: Record<string, string> | undefined];
/** A piece of a text: `[stamp, Yjs update in base64]`. */
export type WirePiece = [stamp: string, update: string];

/** The cells and pieces of one record that travel together. */
export interface WirePatch {
  scope: string;
  kind: string;
  id: string;
  cells?: Record<string, WireValue[]> | undefined;
  texts?: Record<string, WirePiece[]> | undefined;
}

/**
 * Whether parsed JSON is a list of patches. Loose on purpose: a faulty value is left out by itself, later, and never fails the page. By
 * hand, since a page holds thousands of values and a schema takes several times as long for each.
 */
export function isPatches(json: unknown): json is WirePatch[] {
  return Array.isArray(json) && json.every(isPatch);
}

function isPatch(json: unknown): boolean {
  return (
    isObject(json) &&
    [json['scope'], json['kind'], json['id']].every((name) => typeof name === 'string') &&
    isFields(json['cells'], isValue) &&
    isFields(json['texts'], isPiece)
  );
}

function isFields(json: unknown, isItem: (item: unknown) => boolean): boolean {
  if (json === undefined) return true;
  return isObject(json) && Object.values(json).every((list) => Array.isArray(list) && list.every(isItem));
}

function isValue(json: unknown): boolean {
  if (!Array.isArray(json) || json.length < 2 || json.length > 3 || typeof json[0] !== 'string') return false;
  return json.length === 2 || isSeen(json[2]);
}

function isPiece(json: unknown): boolean {
  return Array.isArray(json) && json.length === 2 && json.every((part) => typeof part === 'string');
}

function isSeen(json: unknown): boolean {
  return isObject(json) && Object.values(json).every((time) => typeof time === 'string');
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
