import { fieldOf, setField } from '../merge/fields.ts';
import type { Piece } from '../merge/record.ts';
import type { RouteDatabase } from './database.ts';
import { packRow, unpackRow } from './packed-row.ts';
import { makeRow, rowMarks } from './row.ts';

/** Brings what reads a text. Handed in by the page: Yjs must not come into the service worker. */
export type TextReader = () => Promise<(pieces: readonly Piece[]) => string>;

/**
 * Reads the texts whose pieces came in by a courier and puts their words beside the pieces, for lists and search.
 * @returns how many rows were read; 0 where nothing was to do, and Yjs is not loaded then
 */
export async function readTexts(db: RouteDatabase, reader: TextReader): Promise<number> {
  const found = await db.records.where('unread').above('').distinct().limit(200).toArray();
  const rows = found.map(unpackRow);
  if (rows.length === 0) return 0;
  const readText = await reader();
  for (const row of rows) {
    const marks = rowMarks(row);
    const reads = { ...marks.reads };
    for (const field of row.unread) setField(reads, field, readText(fieldOf(row.texts, field) ?? []));
    await db.transaction('rw', db.records, async () => {
      const held = await db.records.get(row.key);
      const now = held && unpackRow(held);
      // Pieces that came in meanwhile are read in the next round; what is typed meanwhile may stand in the place of one, and then there are
      // as many as before.
      if (now && JSON.stringify(now.texts) === JSON.stringify(row.texts)) {
        await db.records.put(packRow(makeRow(now, now.kind, now, { ...rowMarks(now), reads, unread: [] })));
      }
    });
  }
  return rows.length;
}
