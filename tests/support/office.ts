import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Where LibreOffice is installed (apt-get install libreoffice-writer libreoffice-calc); CI has none. */
export const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
  (at) => existsSync(at),
);

/** Reads what stands on the pages of a PDF (apt-get install poppler-utils). */
export const PDF_READER = ['/usr/bin/pdftotext'].find((at) => existsSync(at));

const run = promisify(execFile);

/**
 * What LibreOffice makes of a file: its words, and the PDF. With KEEP_OFFICE a folder, the PDF stays there, to be looked at.
 * @param as the filter that gives the words
 * @param words the file in which they then are
 */
export async function opened(name: string, bytes: Uint8Array, as: string, words?: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bitacora-office-'));
  const base = name.replace(/\.\w+$/, '');
  const file = (other: string) => path.join(folder, other);
  try {
    await writeFile(file(name), bytes);
    for (const to of [as, 'pdf']) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const order = ['--headless', profile, '--convert-to', to, '--outdir', folder, file(name)];
      await run(OFFICE ?? '', order, { timeout: 90_000 });
    }
    const pdf = await readFile(file(`${base}.pdf`), 'latin1');
    const keep = process.env['KEEP_OFFICE'];
    if (keep) await writeFile(path.join(keep, `${base}-${Date.now()}.pdf`), pdf, 'latin1');
    return {
      words: await readFile(file(words ?? `${base}.txt`), 'utf8'),
      pdf,
      /** each page as it is laid out */
      pages: PDF_READER === undefined ? [] : await pagesIn(PDF_READER, file(`${base}.pdf`)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pagesIn(reader: string, file: string): Promise<string[]> {
  const { stdout } = await run(reader, ['-layout', file, '-'], { maxBuffer: 1e8 });
  return stdout.split('\f').slice(0, -1);
}

export function pagesOf(pdf: string): number {
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
