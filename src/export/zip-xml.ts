import { strToU8, zipSync } from 'fflate';
import type { Markup } from './markup.ts';

/** As the file says it; the same in every zone, so that the same content gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/** An Office file (ECMA-376, part 2): parts of XML, and pictures as they are. */
export function officeFile(
  parts: Readonly<Record<string, Markup>>,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const texts = Object.entries(parts).map(([path, { markup }]): [string, Uint8Array] => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`),
  ]);
  const stored = Object.entries(pictures).map(([path, bytes]): [string, [Uint8Array, { level: 0 }]] => [
    path,
    [bytes, { level: 0 }],
  ]);
  return new Uint8Array(
    zipSync({ ...Object.fromEntries(texts), ...Object.fromEntries(stored) }, { mtime: MADE }),
  );
}
