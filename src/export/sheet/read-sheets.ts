import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';

/** A spreadsheet of words is small. Bytes. */
const LARGEST = 4 * 1024 * 1024;

export const FILE_FAULTS = ['too_large', 'old', 'unknown', 'broken', 'empty'] as const;
/** `old`: XLS, or locked by a password · `unknown`: no table at all · `empty`: nothing of use in it. */
export type FileFault = (typeof FILE_FAULTS)[number];

export type ReadSheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: FileFault };

/** Reads a CSV or XLSX file as words, by what it begins with: what it is called says nothing. */
export async function readSheets(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadSheets> {
  if (file.size > LARGEST) return { ok: false, reason: 'too_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (begins(0x50, 0x4b)) return readXlsx(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, reason: 'old' };
  const isText = begins(0xff, 0xfe) || begins(0xfe, 0xff) || !bytes.subarray(0, 8000).includes(0);
  if (!isText || begins(0x25, 0x50, 0x44, 0x46)) return { ok: false, reason: 'unknown' };
  return { ok: true, sheets: [await readCsv(bytes, file.name)] };
}
